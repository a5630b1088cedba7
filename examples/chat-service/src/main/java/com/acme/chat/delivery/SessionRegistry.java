package com.acme.chat.delivery;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.web.socket.WebSocketSession;

/** The open sockets of every user; a user may have several (phone, browser tabs). */
public class SessionRegistry {

    static final int MAX_SESSIONS_PER_USER = 3;

    private record Entry(String user, WebSocketSession session) {
    }

    private final Map<String, Entry> bySessionId = new ConcurrentHashMap<>();

    /** @return false if the user has too many sessions already */
    public boolean register(String user, WebSocketSession session) {
        if (sessionsOf(user).size() >= MAX_SESSIONS_PER_USER) {
            return false;
        }
        bySessionId.put(session.getId(), new Entry(user, session));
        return true;
    }

    public void unregister(WebSocketSession session) {
        bySessionId.remove(session.getId());
    }

    public List<WebSocketSession> sessionsOf(String user) {
        return bySessionId.values().stream()
                .filter(entry -> entry.user().equals(user))
                .map(Entry::session)
                .filter(WebSocketSession::isOpen)
                .toList();
    }

    public boolean isOnline(String user) {
        return !sessionsOf(user).isEmpty();
    }

    /** @return how many entries were dropped */
    public int dropClosed() {
        int before = bySessionId.size();
        bySessionId.values().removeIf(entry -> !entry.session().isOpen());
        return before - bySessionId.size();
    }
}
