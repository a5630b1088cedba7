package com.acme.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Allows every user a number of posts within a sliding window. */
public class RateLimiter {

    private final Clock clock;
    private final int permits;
    private final Duration window;
    private final Map<String, Deque<Instant>> recent = new ConcurrentHashMap<>();

    public RateLimiter(Clock clock, int permits, Duration window) {
        this.clock = clock;
        this.permits = permits;
        this.window = window;
    }

    public boolean tryAcquire(String user) {
        Instant now = clock.instant();
        Deque<Instant> posts = recent.computeIfAbsent(user, ignored -> new ArrayDeque<>());
        synchronized (posts) {
            while (!posts.isEmpty() && !posts.peekFirst().isAfter(now.minus(window))) {
                posts.removeFirst();
            }
            if (posts.size() >= permits) {
                return false;
            }
            posts.addLast(now);
            return true;
        }
    }
}
