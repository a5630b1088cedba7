package com.acme.ticket;

/** Takes tickets. */
public final class TicketService {

    private final TicketStore store;
    private final Notifier notifier;

    public TicketService(TicketStore store, Notifier notifier) {
        this.store = store;
        this.notifier = notifier;
    }

    public int open(String who, String subject) {
        int number = store.add(new Ticket(subject));
        notifier.tell(who, "Ticket " + number + ": " + subject);
        return number;
    }

    public String subjectOf(int number) {
        return store.find(number).subject();
    }
}
