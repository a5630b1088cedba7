package com.acme.parcel;

import java.util.Locale;

/** What scanners read, in one spelling. */
public final class Barcodes {

    private Barcodes() {}

    public static String normalise(String barcode) {
        return barcode.trim().toUpperCase(Locale.ROOT);
    }
}
