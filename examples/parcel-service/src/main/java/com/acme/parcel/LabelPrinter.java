package com.acme.parcel;

/** Writes what is stuck on a parcel. */
public final class LabelPrinter {

    /** The label of a parcel, on one line. */
    public String print(Parcel parcel) {
        String mark = parcel.isFragile() ? "FRAGILE " : "";
        return mark + parcel.getId() + " " + parcel.getCountry();
    }

    /** The labels of a parcel and of its return. */
    public String printBoth(Parcel parcel, String home) {
        return print(parcel) + "\n" + (parcel.isFragile() ? "FRAGILE " : "") + parcel.getId() + " " + home;
    }
}
