package com.acme.parcel;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;

class NotifierTest {

    private final ParcelRepository parcels = mock(ParcelRepository.class);
    private final Notifier notifier = mock(Notifier.class);

    @Test
    void tellsOfDelivery() {
        when(parcels.find("A1")).thenReturn(new Parcel("A1", "north", false));
        when(notifier.send("A1", "delivered")).thenReturn(true);

        assertTrue(new ParcelService(parcels, notifier, java.util.List.of()).deliver("A1"));
    }

    @Test
    void tellsNothingOfUnknownParcels() {
        assertFalse(new ParcelService(parcels, notifier, java.util.List.of()).deliver("A2"));
    }
}
