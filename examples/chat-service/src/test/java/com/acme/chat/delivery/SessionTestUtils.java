package com.acme.chat.delivery;

import static org.mockito.ArgumentMatchers.any;

import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.websocket.Session;
import org.mockito.Mockito;
import org.mockito.quality.Strictness;
import org.springframework.web.socket.WebSocketSession;

public final class SessionTestUtils {

    private SessionTestUtils() {
    }

    public static WebSocketSession openSession(String id) {
        WebSocketSession session = Mockito.mock(WebSocketSession.class,
                Mockito.withSettings().name("session " + id).strictness(Strictness.LENIENT));
        Mockito.when(session.getId()).thenReturn(id);
        Mockito.when(session.isOpen()).thenReturn(true);
        return session;
    }

    public static WebSocketSession openSession(String id, String user) {
        WebSocketSession session = openSession(id);
        Principal principal = principal(user);
        Mockito.when(session.getPrincipal()).thenReturn(principal);
        return session;
    }

    public static List<WebSocketSession> openSessions(String... ids) {
        return Arrays.stream(ids).map(SessionTestUtils::openSession).toList();
    }

    public static WebSocketSession closedSession(String id) {
        WebSocketSession session = Mockito.mock(WebSocketSession.class, "closed session " + id);
        Mockito.lenient().when(session.getId()).thenReturn(id);
        return session;
    }

    /** Believes that it is open until something is sent. */
    public static WebSocketSession brokenSession(String id) throws IOException {
        WebSocketSession session = openSession(id);
        Mockito.doThrow(new IOException("broken pipe")).when(session).sendMessage(any());
        return session;
    }

    public static Principal principal(String name) {
        Principal principal = Mockito.mock(Principal.class, name);
        Mockito.lenient().when(principal.getName()).thenReturn(name);
        return principal;
    }

    public static Session partnerSession(Map<String, Object> properties) {
        Session session = Mockito.mock(Session.class, Mockito.RETURNS_DEEP_STUBS);
        Mockito.lenient().when(session.getUserProperties()).thenReturn(properties);
        return session;
    }

    /** A socket of whatever kind a test needs, without any behaviour. */
    public static <S extends AutoCloseable> S idle(Class<S> kind) {
        return Mockito.mock(kind);
    }
}
