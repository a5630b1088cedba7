package com.acme.parcel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.junit.jupiter.MockitoExtension;

/** Stays: it asks the carrier itself, which Mockito allows in the file of the stubbing only. */
@ExtendWith(MockitoExtension.class)
class StrictDispatchTest {

    @Test
    void findsNobodyElsewhere() {
        Carrier carrier = mock(Carrier.class);
        when(carrier.getName()).thenReturn("Swift");
        when(carrier.reaches("DE")).thenReturn(true);

        assertFalse(carrier.reaches("US"));
        assertEquals("Swift", new Dispatch(List.of(carrier)).choose("DE"));
    }
}
