package com.acme.parcel;

/** A company that brings parcels. */
public interface Carrier {
    String getName();

    boolean reaches(String country);

    int cents(int grams);
}
