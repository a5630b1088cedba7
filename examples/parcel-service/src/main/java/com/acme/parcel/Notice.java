package com.acme.parcel;

/** Tells customers about their parcels. */
public final class Notice {

    /** The first words of a letter. */
    public String greeting(Customer customer) {
        return (customer.isPremium() ? "Dear " : "Hello ") + customer.getName();
    }

    /** Where a letter goes; by post to those without an address for mail. */
    public String address(Customer customer) {
        String mail = customer.getMail();
        return mail == null ? customer.getName() + " (by post)" : mail;
    }
}
