package com.acme.parcel;

/** Something that is sent. */
public interface Parcel {
    String getId();

    String getCountry();

    int getGrams();

    boolean isFragile();
}
