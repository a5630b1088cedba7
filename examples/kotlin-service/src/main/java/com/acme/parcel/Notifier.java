package com.acme.parcel;

/** Tells customers about their parcels. */
public interface Notifier {

    boolean send(String barcode, String text);
}
