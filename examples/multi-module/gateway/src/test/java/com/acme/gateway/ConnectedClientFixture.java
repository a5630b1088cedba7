package com.acme.gateway;

import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import org.mockito.ArgumentMatchers;
import org.springframework.web.socket.WebSocketSession;

/** A registry with as many clients as a test asks for. */
class ConnectedClientFixture {

    private final SubscriptionRegistry registry = new SubscriptionRegistry();

    SubscriptionRegistry registry() {
        return registry;
    }

    WebSocketSession client(String id, String symbol) {
        WebSocketSession session = mock(WebSocketSession.class, id);
        when(session.getId()).thenReturn(id);
        registry.subscribe(symbol, session);
        return session;
    }

    WebSocketSession brokenClient(String symbol) throws IOException {
        WebSocketSession session = mock(WebSocketSession.class);
        doThrow(new IOException("broken pipe")).when(session).sendMessage(ArgumentMatchers.any());
        registry.subscribe(symbol, session);
        return session;
    }
}
