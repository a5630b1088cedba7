package com.acme.billing;

import com.acme.ledger.LedgerStore;
import java.time.Clock;
import java.time.LocalDate;

/** Reminds customers of overdue invoices, unless their balance covers what they owe. */
public class DunningJob {

    private final OpenInvoices invoices;
    private final LedgerStore store;
    private final Mailer mailer;
    private final Clock clock;

    public DunningJob(OpenInvoices invoices, LedgerStore store, Mailer mailer, Clock clock) {
        this.invoices = invoices;
        this.store = store;
        this.mailer = mailer;
        this.clock = clock;
    }

    public int run() {
        LocalDate today = LocalDate.now(clock);
        int reminders = 0;
        for (Invoice invoice : invoices.all()) {
            if (invoice.isOverdue(today) && store.balance(invoice.customer()).compareTo(invoice.amount()) < 0) {
                mailer.send(invoice.customer(), "Reminder: invoice " + invoice.number());
                reminders++;
            }
        }
        return reminders;
    }
}
