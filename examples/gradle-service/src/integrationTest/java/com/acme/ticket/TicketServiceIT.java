package com.acme.ticket;

import static org.junit.Assert.assertEquals;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

public class TicketServiceIT {

    private final List<Ticket> tickets = spy(new ArrayList<>());

    @Test
    public void keepsTickets() {
        Notifier notifier = mock(Notifier.class);
        TicketStore store = new TicketStore() {
            @Override
            public int add(Ticket ticket) {
                tickets.add(ticket);
                return tickets.size();
            }

            @Override
            public Ticket find(int number) {
                return tickets.get(number - 1);
            }
        };
        TicketService service = new TicketService(store, notifier);

        assertEquals("Printer", service.subjectOf(service.open("ann", "Printer")));

        verify(notifier).tell("ann", "Ticket 1: Printer");
        verify(tickets).get(0);
    }
}
