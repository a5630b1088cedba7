package com.acme.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.acme.ledger.LedgerMocks;
import com.acme.ledger.LedgerStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DunningJobTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 1);

    private final OpenInvoices invoices = mock(OpenInvoices.class);
    private final Mailer mailer = mock();
    private final Clock clock = Clock.fixed(Instant.parse("2025-03-01T06:00:00Z"), ZoneOffset.UTC);

    @Test
    void remindsOfAnOverdueInvoice() {
        when(invoices.all()).thenReturn(List.of(invoice("2025-1", TODAY.minusDays(1))));

        assertThat(job(LedgerMocks.storeHolding("C-1", "9.99")).run()).isEqualTo(1);

        verify(mailer).send("C-1", "Reminder: invoice 2025-1");
    }

    @Test
    void waitsUntilTheInvoiceIsDue() {
        LedgerStore store = mock(LedgerStore.class);
        when(invoices.all()).thenReturn(List.of(invoice("2025-2", TODAY)));

        assertThat(job(store).run()).isZero();

        verifyNoInteractions(store, mailer);
    }

    @Test
    void trustsACoveredAccount() {
        when(invoices.all()).thenReturn(List.of(invoice("2025-3", TODAY.minusDays(30))));

        assertThat(job(LedgerMocks.storeHolding("C-1", "10.00")).run()).isZero();

        verifyNoInteractions(mailer);
    }

    @Test
    void remindsOncePerInvoice() {
        RecordingMailer recording = spy(new RecordingMailer());
        when(invoices.all())
                .thenReturn(List.of(invoice("2025-4", TODAY.minusDays(9)), invoice("2025-5", TODAY.minusDays(8))));

        new DunningJob(invoices, LedgerMocks.storeHolding("C-1", "0"), recording, clock).run();

        verify(recording).send("C-1", "Reminder: invoice 2025-4");
        assertThat(recording.texts).hasSize(2);
    }

    private DunningJob job(LedgerStore store) {
        return new DunningJob(invoices, store, mailer, clock);
    }

    private static Invoice invoice(String number, LocalDate due) {
        return new Invoice(number, "C-1", BigDecimal.TEN, due);
    }

    private static class RecordingMailer implements Mailer {

        private final List<String> texts = new ArrayList<>();

        @Override
        public void send(String customer, String text) {
            texts.add(text);
        }
    }
}
