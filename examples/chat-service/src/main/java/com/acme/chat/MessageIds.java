package com.acme.chat;

import java.util.UUID;

public final class MessageIds {

    private MessageIds() {
    }

    public static UUID next() {
        return UUID.randomUUID();
    }
}
