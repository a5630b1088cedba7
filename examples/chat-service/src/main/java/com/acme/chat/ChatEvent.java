package com.acme.chat;

/** What the members of a room are told over their sockets. */
public record ChatEvent(Type type, String room, String body) {

    public enum Type { MESSAGE, JOINED, LEFT, REJECTED }

    public static ChatEvent message(Message message) {
        return new ChatEvent(Type.MESSAGE, message.room(), message.author() + ": " + message.text());
    }

    public static ChatEvent joined(String room, String user) {
        return new ChatEvent(Type.JOINED, room, user);
    }

    public static ChatEvent left(String room, String user) {
        return new ChatEvent(Type.LEFT, room, user);
    }

    public static ChatEvent rejected(String room, String reason) {
        return new ChatEvent(Type.REJECTED, room, reason);
    }
}
