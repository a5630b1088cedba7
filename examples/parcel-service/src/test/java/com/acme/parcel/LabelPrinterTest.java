package com.acme.parcel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;

class LabelPrinterTest {

    private final LabelPrinter printer = new LabelPrinter();

    @Test
    void marksWhatBreaks() {
        Parcel parcel = mock(Parcel.class);
        when(parcel.isFragile()).thenReturn(true);
        when(parcel.getId()).thenReturn("p-1");
        when(parcel.getCountry()).thenReturn("DE");

        assertEquals("FRAGILE p-1 DE", printer.print(parcel));
    }

    @Test
    void marksItAbroad() {
        Parcel parcel = mock(Parcel.class);
        when(parcel.getId()).thenReturn("p-2");
        when(parcel.getCountry()).thenReturn("JP");
        when(parcel.isFragile()).thenReturn(true);

        assertEquals("FRAGILE p-2 JP", printer.print(parcel));
    }

    @Test
    void marksTheReturn() {
        Parcel parcel = mock(Parcel.class);
        when(parcel.isFragile()).thenReturn(true);
        when(parcel.getId()).thenReturn("p-3");
        when(parcel.getCountry()).thenReturn("FR");

        assertEquals("FRAGILE p-3 FR\nFRAGILE p-3 DE", printer.printBoth(parcel, "DE"));
    }
}
