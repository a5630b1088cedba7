package com.acme.chat.delivery;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.web.socket.WebSocketSession;

/** Gives every {@link WebSocketSession} parameter of a test an open session with an id of its own. */
class OpenSessionExtension implements ParameterResolver {

    private final AtomicInteger ids = new AtomicInteger();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == WebSocketSession.class;
    }

    @Override
    public WebSocketSession resolveParameter(ParameterContext parameter, ExtensionContext context) {
        WebSocketSession session = mock(WebSocketSession.class);
        when(session.getId()).thenReturn("session-" + ids.incrementAndGet());
        when(session.isOpen()).thenReturn(true);
        return session;
    }
}
