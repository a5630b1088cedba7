package com.acme.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

    private static final Instant SENT_AT = Instant.parse("2025-03-14T12:00:00Z");

    @Test
    void findsTheMentionAtTheStart() {
        assertThat(message("@billing where is my invoice?").mention()).contains("billing");
    }

    @ParameterizedTest
    @ValueSource(strings = { "hello", "ask @billing", "@ billing", "" })
    void hasNoMentionElsewhere(String text) {
        assertThat(message(text).mention()).isEmpty();
    }

    @Test
    void isNotOlderThanTheMomentItWasSent() {
        assertThat(message("hello").olderThan(SENT_AT)).isFalse();
        assertThat(message("hello").olderThan(SENT_AT.plusMillis(1))).isTrue();
    }

    private static Message message(String text) {
        return new Message(UUID.randomUUID(), "lobby", "alice", text, SENT_AT);
    }
}
