package com.acme.chat;

import java.time.Clock;

public class MessageComposer {

    static final int MAX_LENGTH = 2_000;

    private final Clock clock;

    public MessageComposer(Clock clock) {
        this.clock = clock;
    }

    public Message compose(String room, String author, String text) {
        return new Message(MessageIds.next(), room, author, normalise(text), clock.instant());
    }

    String normalise(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException("A message needs a text");
        }
        return stripped.length() <= MAX_LENGTH ? stripped : stripped.substring(0, MAX_LENGTH);
    }
}
