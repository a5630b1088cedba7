package com.acme.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.acme.ledger.AbstractLedgerTest;
import com.acme.ledger.Ledger;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
class InvoiceServiceTest extends AbstractLedgerTest {

    private static final LocalDate DUE = LocalDate.of(2025, 2, 28);

    @Mock
    private InvoiceNumbers numbers;

    @Mock
    private Mailer mailer;

    private InvoiceService service;

    @BeforeEach
    void setUp() {
        service = new InvoiceService(ledger, numbers, mailer);
    }

    @Test
    void mailsTheInvoice() {
        when(numbers.next()).thenReturn("2025-17");

        Invoice invoice = service.issue("C-1", new BigDecimal("49.90"), DUE);

        assertThat(invoice.number()).isEqualTo("2025-17");
        verify(mailer).send("C-1", "Invoice 2025-17: 49.90 EUR until 2025-02-28");
    }

    @Test
    @Tag("golden-path")
    void collectsACoveredInvoice() {
        assertThat(service.collect(new Invoice("2025-18", "C-1", new BigDecimal("100"), DUE))).isTrue();

        verify(store).append(any());
        verifyNoInteractions(mailer);
    }

    @Test
    void tellsTheCustomerWhenTheAccountIsEmpty() {
        assertThat(service.collect(new Invoice("2025-19", "C-1", new BigDecimal("500"), DUE))).isFalse();

        verify(store, never()).append(any());
        verify(mailer).send("C-1", "Invoice 2025-19 could not be collected");
    }

    @Test
    void doesNotTouchTheLedgerOnIssue() {
        Ledger untouched = mock(Ledger.class);
        Mailer outbox = mock(Mailer.class, "outbox");
        when(numbers.next()).thenReturn("2025-20");

        new InvoiceService(untouched, numbers, outbox).issue("C-2", BigDecimal.TEN, DUE);

        verifyNoInteractions(untouched);
        verify(outbox).send(any(), contains("2025-20"));
    }
}
