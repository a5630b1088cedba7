package com.acme.parcel;

import java.util.List;

/** Chooses who brings a parcel. */
public final class Dispatch {

    private final List<Carrier> carriers;

    /** Chooses among some carriers. */
    public Dispatch(List<Carrier> carriers) {
        this.carriers = List.copyOf(carriers);
    }

    /** The name of the first carrier that reaches a country; empty if none does. */
    public String choose(String country) {
        for (Carrier carrier : carriers) {
            if (carrier.reaches(country)) {
                return carrier.getName();
            }
        }
        return "";
    }
}
