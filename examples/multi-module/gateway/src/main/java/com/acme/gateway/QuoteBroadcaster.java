package com.acme.gateway;

import java.io.IOException;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

public class QuoteBroadcaster {

    private final SubscriptionRegistry registry;

    public QuoteBroadcaster(SubscriptionRegistry registry) {
        this.registry = registry;
    }

    /** Returns how many subscribers were reached. */
    public int publish(Quote quote) {
        TextMessage message = new TextMessage(quote.toJson());
        int reached = 0;
        for (WebSocketSession session : registry.subscribersOf(quote.symbol())) {
            try {
                session.sendMessage(message);
                reached++;
            } catch (IOException e) {
                registry.drop(session);
            }
        }
        return reached;
    }
}
