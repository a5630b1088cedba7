package com.acme.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.acme.testing.ClockExtension;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ClockExtension.class)
class LedgerTest extends AbstractLedgerTest {

    @Test
    @Tag("golden-path")
    void transferBooksBothSides() {
        ledger.transfer("A", "B", BigDecimal.TEN);

        verify(store).append(List.of(
                new Posting("A", new BigDecimal("-10"), NOW), new Posting("B", new BigDecimal("10"), NOW)));
    }

    @Test
    void transferNeedsCover() {
        assertThatExceptionOfType(InsufficientFundsException.class)
                .isThrownBy(() -> ledger.transfer("A", "B", new BigDecimal("100.01")))
                .withMessageContaining("A");

        verify(store, never()).append(any());
    }

    @Test
    void convertsABalance() {
        when(rates.rate("EUR", "CHF")).thenReturn(new BigDecimal("0.945"));

        assertThat(ledger.balanceIn("CHF", "A")).isEqualTo("94.50");
        assertThat(ledger.balanceIn("EUR", "A")).isEqualTo("100.00");
    }

    @Test
    void postsAtTheTimeOfTheClock(Clock clock) {
        LedgerStore other = LedgerMocks.storeHolding("A", "5");

        new Ledger(other, rates, clock).transfer("A", "B", BigDecimal.ONE);

        verify(other).append(List.of(
                new Posting("A", new BigDecimal("-1"), ClockExtension.START),
                new Posting("B", new BigDecimal("1"), ClockExtension.START)));
    }
}
