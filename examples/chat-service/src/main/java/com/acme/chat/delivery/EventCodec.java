package com.acme.chat.delivery;

import com.acme.chat.ChatEvent;

/** Text frames of the form {@code TYPE|room|body}. */
public class EventCodec {

    public String encode(ChatEvent event) {
        return event.type() + "|" + event.room() + "|" + event.body();
    }

    public ChatEvent decode(String frame) {
        String[] parts = frame.split("\\|", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("Not an event: " + frame);
        }
        return new ChatEvent(ChatEvent.Type.valueOf(parts[0]), parts[1], parts[2]);
    }
}
