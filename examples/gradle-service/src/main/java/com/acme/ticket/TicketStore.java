package com.acme.ticket;

/** Keeps tickets. */
public interface TicketStore {

    /** Gives the number of the new ticket. */
    int add(Ticket ticket);

    Ticket find(int number);
}
