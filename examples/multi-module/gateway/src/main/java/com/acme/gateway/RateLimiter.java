package com.acme.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

public class RateLimiter {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Clock clock;
    private final RateLimits limits;
    private final Map<String, Deque<Instant>> requests = new HashMap<>();

    public RateLimiter(Clock clock, RateLimits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    public synchronized boolean tryAcquire(String client) {
        Instant now = clock.instant();
        Deque<Instant> recent = requests.computeIfAbsent(client, key -> new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.peekFirst().isAfter(now.minus(WINDOW))) {
            recent.removeFirst();
        }
        if (recent.size() >= limits.perMinute(client)) {
            return false;
        }
        recent.addLast(now);
        return true;
    }
}
