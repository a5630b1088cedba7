package com.acme.ticket;

/** Tells people. */
public class Notifier {

    public void tell(String who, String what) {
        throw new IllegalStateException("There is no mail server");
    }
}
