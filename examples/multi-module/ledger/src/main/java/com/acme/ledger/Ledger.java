package com.acme.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

public class Ledger {

    private final LedgerStore store;
    private final ExchangeRates rates;
    private final Clock clock;

    public Ledger(LedgerStore store, ExchangeRates rates, Clock clock) {
        this.store = store;
        this.rates = rates;
        this.clock = clock;
    }

    public void transfer(String from, String to, BigDecimal amount) {
        if (store.balance(from).compareTo(amount) < 0) {
            throw new InsufficientFundsException(from);
        }
        Instant now = clock.instant();
        store.append(List.of(new Posting(from, amount.negate(), now), new Posting(to, amount, now)));
    }

    public BigDecimal balanceIn(String currency, String account) {
        return store.balance(account).multiply(rates.rate("EUR", currency)).setScale(2, RoundingMode.HALF_EVEN);
    }
}
