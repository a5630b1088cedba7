package com.acme.chat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One post in a room, by a user or by an agent. */
public record Message(UUID id, String room, String author, String text, Instant sentAt) {

    private static final Pattern MENTION = Pattern.compile("^@(\\w+)\\b");

    /** The handle a message starts with: {@code billing} for {@code "@billing where is my invoice?"}. */
    public Optional<String> mention() {
        Matcher matcher = MENTION.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    public boolean olderThan(Instant limit) {
        return sentAt.isBefore(limit);
    }
}
