package com.acme.parcel;

/** Somebody who sends. */
public interface Customer {
    String getName();

    String getMail();

    boolean isPremium();
}
