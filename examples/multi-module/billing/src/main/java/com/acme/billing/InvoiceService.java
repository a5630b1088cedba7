package com.acme.billing;

import com.acme.ledger.InsufficientFundsException;
import com.acme.ledger.Ledger;
import java.math.BigDecimal;
import java.time.LocalDate;

public class InvoiceService {

    static final String REVENUE = "revenue";

    private final Ledger ledger;
    private final InvoiceNumbers numbers;
    private final Mailer mailer;

    public InvoiceService(Ledger ledger, InvoiceNumbers numbers, Mailer mailer) {
        this.ledger = ledger;
        this.numbers = numbers;
        this.mailer = mailer;
    }

    public Invoice issue(String customer, BigDecimal amount, LocalDate due) {
        Invoice invoice = new Invoice(numbers.next(), customer, amount, due);
        mailer.send(customer, "Invoice %s: %s EUR until %s".formatted(invoice.number(), amount, due));
        return invoice;
    }

    /** Returns whether the account of the customer covered the invoice. */
    public boolean collect(Invoice invoice) {
        try {
            ledger.transfer(invoice.customer(), REVENUE, invoice.amount());
            return true;
        } catch (InsufficientFundsException e) {
            mailer.send(invoice.customer(), "Invoice %s could not be collected".formatted(invoice.number()));
            return false;
        }
    }
}
