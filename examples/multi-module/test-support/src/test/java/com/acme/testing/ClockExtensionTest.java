package com.acme.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ClockExtension.class)
class ClockExtensionTest {

    @Test
    void startsAtTheSameTimeInEveryTest(Clock clock) {
        assertThat(clock.instant()).isEqualTo(ClockExtension.START);
    }

    @Test
    void movesWhenToldTo(MutableClock clock, Clock same) {
        clock.advance(Duration.ofMinutes(1));

        assertThat(same.instant()).isEqualTo(ClockExtension.START.plusSeconds(60));
    }
}
