package com.acme.parcel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.Test;

class DispatchTest {

    @Test
    void takesTheOneThatGoesThere() {
        Carrier carrier = mock(Carrier.class);
        when(carrier.getName()).thenReturn("Swift");
        when(carrier.reaches("DE")).thenReturn(true);

        assertEquals("Swift", new Dispatch(List.of(carrier)).choose("DE"));
    }

    @Test
    void takesNobodyWhereNobodyGoes() {
        Carrier carrier = mock(Carrier.class);
        when(carrier.getName()).thenReturn("Swift");
        when(carrier.reaches("FR")).thenReturn(true);
        Dispatch dispatch = new Dispatch(List.of(carrier));

        assertEquals("", dispatch.choose("US"));
        assertEquals("Swift", dispatch.choose("FR"));
    }

    @Test
    void takesTheFirst() {
        Carrier first = mock(Carrier.class);
        when(first.getName()).thenReturn("First");
        when(first.reaches("AT")).thenReturn(true);
        Carrier second = mock(Carrier.class);
        when(second.getName()).thenReturn("Second");
        when(second.reaches("AT")).thenReturn(true);

        assertEquals("First", new Dispatch(List.of(first, second)).choose("AT"));
    }
}
