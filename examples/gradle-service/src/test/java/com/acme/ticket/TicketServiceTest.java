package com.acme.ticket;

import static org.junit.Assert.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.junit.Test;
import org.junit.runner.RunWith;
import org.mockito.Mock;
import org.mockito.junit.MockitoJUnitRunner;

@RunWith(MockitoJUnitRunner.class)
public class TicketServiceTest {

    @Mock
    private TicketStore store;

    private final Notifier notifier = mock(Notifier.class);

    @Test
    public void tellsTheNumber() {
        when(store.add(any())).thenReturn(7);

        assertEquals(7, new TicketService(store, notifier).open("ann", "Printer"));

        verify(notifier).tell("ann", "Ticket 7: Printer");
    }

    @Test
    public void findsTheSubject() {
        when(store.find(7)).thenReturn(new Ticket("Printer"));

        assertEquals("Printer", new TicketService(store, notifier).subjectOf(7));
    }
}
