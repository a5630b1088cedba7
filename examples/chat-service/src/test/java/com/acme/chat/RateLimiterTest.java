package com.acme.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

class RateLimiterTest {

    private static final Instant START = Instant.parse("2025-03-14T12:00:00Z");
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private Clock clock;
    private RateLimiter limiter;

    @BeforeEach
    void createLimiter() {
        clock = BDDMockito.mock(Clock.class);
        limiter = new RateLimiter(clock, 2, WINDOW);
    }

    @Test
    void allowsAsManyPostsAsPermitted() {
        given(clock.instant()).willReturn(START);

        assertThat(limiter.tryAcquire("alice")).isTrue();
        assertThat(limiter.tryAcquire("alice")).isTrue();
        assertThat(limiter.tryAcquire("alice")).isFalse();
        then(clock).should(BDDMockito.times(3)).instant();
    }

    @Test
    void countsEveryUserAlone() {
        given(clock.instant()).willReturn(START);
        limiter.tryAcquire("alice");
        limiter.tryAcquire("alice");

        assertThat(limiter.tryAcquire("bob")).isTrue();
    }

    @Test
    void allowsAgainOnceTheWindowHasPassed() {
        given(clock.instant()).willReturn(START, START, START.plus(WINDOW));
        limiter.tryAcquire("alice");
        limiter.tryAcquire("alice");

        assertThat(limiter.tryAcquire("alice")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void comparesWithTheClockAlone(boolean windowHasPassed) {
        Instant second = windowHasPassed ? START.plus(WINDOW) : START.plus(WINDOW).minusMillis(1);
        Clock stepping = Mockito.mock(Clock.class, "stepping clock");
        given(stepping.instant()).willReturn(START, second);
        RateLimiter single = new RateLimiter(stepping, 1, WINDOW);
        single.tryAcquire("alice");

        assertThat(single.tryAcquire("alice")).isEqualTo(windowHasPassed);
    }

    @Test
    void followsAClockThatIsMovedByTheTest() {
        AtomicReference<Instant> now = new AtomicReference<>(START);
        Clock movable = Mockito.mock(Clock.class, invocation -> now.get());
        RateLimiter single = new RateLimiter(movable, 1, WINDOW);

        assertThat(single.tryAcquire("alice")).isTrue();
        now.set(START.plus(WINDOW));
        assertThat(single.tryAcquire("alice")).isTrue();
    }
}
