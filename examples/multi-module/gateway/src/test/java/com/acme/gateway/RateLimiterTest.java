package com.acme.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import com.acme.testing.ClockExtension;
import com.acme.testing.MockFactory;
import com.acme.testing.MutableClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ClockExtension.class)
class RateLimiterTest {

    private final RateLimits limits = MockFactory.createMock(RateLimits.class);

    private RateLimiter limiter;

    @BeforeEach
    void setUp(MutableClock clock) {
        when(limits.perMinute("free")).thenReturn(1);
        when(limits.perMinute("paying")).thenReturn(2);
        limiter = new RateLimiter(clock, limits);
    }

    @Test
    void countsEveryClientForItself() {
        assertThat(limiter.tryAcquire("free")).isTrue();
        assertThat(limiter.tryAcquire("free")).isFalse();
        assertThat(limiter.tryAcquire("paying")).isTrue();
    }

    @Test
    void startsAgainAfterAMinute(MutableClock clock) {
        limiter.tryAcquire("free");
        clock.advance(Duration.ofMinutes(1));

        assertThat(limiter.tryAcquire("free")).isTrue();
    }
}
