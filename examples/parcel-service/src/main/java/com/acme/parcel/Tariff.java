package com.acme.parcel;

/** What sending costs. */
public final class Tariff {

    private final Carrier carrier;

    /** Prices of one carrier. */
    public Tariff(Carrier carrier) {
        this.carrier = carrier;
    }

    /** The price in cents; premium customers pay nine tenths. */
    public int cents(Customer customer, int grams) {
        int cents = carrier.cents(grams);
        return customer.isPremium() ? cents * 9 / 10 : cents;
    }

    /** A line of a bill. */
    public String line(Customer customer, int grams) {
        return customer.getName() + ": " + cents(customer, grams);
    }
}
