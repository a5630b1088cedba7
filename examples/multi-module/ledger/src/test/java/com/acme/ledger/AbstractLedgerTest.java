package com.acme.ledger;

import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;

/** A ledger over a store in which every account holds 100. */
public abstract class AbstractLedgerTest {

    protected static final Instant NOW = Instant.parse("2025-01-31T09:00:00Z");

    protected LedgerStore store;
    protected ExchangeRates rates;
    protected Ledger ledger;

    @BeforeEach
    void openLedger() {
        store = mock(
                LedgerStore.class,
                call -> call.getMethod().getName().equals("balance") ? new BigDecimal("100") : null);
        rates = mock(ExchangeRates.class);
        lenient().when(rates.rate("EUR", "EUR")).thenReturn(BigDecimal.ONE);
        ledger = new Ledger(store, rates, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
