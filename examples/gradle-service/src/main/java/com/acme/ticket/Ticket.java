package com.acme.ticket;

/** What a customer has asked. */
public final class Ticket {

    private final String subject;

    public Ticket(String subject) {
        this.subject = subject;
    }

    public String subject() {
        return subject;
    }
}
