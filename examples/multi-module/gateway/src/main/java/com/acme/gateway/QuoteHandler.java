package com.acme.gateway;

import java.io.IOException;
import java.util.Optional;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** Serves {@code subscribe <symbol>}: the latest quote at once, later ones as they come. */
public class QuoteHandler extends TextWebSocketHandler {

    private static final String SUBSCRIBE = "subscribe ";

    private final SubscriptionRegistry registry;
    private final QuoteSource source;

    public QuoteHandler(SubscriptionRegistry registry, QuoteSource source) {
        this.registry = registry;
        this.source = source;
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) throws IOException {
        String command = message.getPayload();
        if (!command.startsWith(SUBSCRIBE)) {
            session.close(CloseStatus.BAD_DATA);
            return;
        }
        String symbol = command.substring(SUBSCRIBE.length());
        registry.subscribe(symbol, session);
        Optional<Quote> latest = source.latest(symbol);
        if (latest.isPresent()) {
            session.sendMessage(new TextMessage(latest.get().toJson()));
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        registry.drop(session);
    }
}
