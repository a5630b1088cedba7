package com.acme.gateway;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.socket.WebSocketSession;

public class SubscriptionRegistry {

    private final Map<String, Set<WebSocketSession>> sessions = new ConcurrentHashMap<>();

    public void subscribe(String symbol, WebSocketSession session) {
        sessions.computeIfAbsent(symbol, key -> ConcurrentHashMap.newKeySet()).add(session);
    }

    public void drop(WebSocketSession session) {
        sessions.values().forEach(subscribers -> subscribers.remove(session));
    }

    public Set<WebSocketSession> subscribersOf(String symbol) {
        return Set.copyOf(sessions.getOrDefault(symbol, Set.of()));
    }
}
