package com.acme.chat.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.web.socket.WebSocketSession;

class SessionRegistryTest {

    private final SessionRegistry registry = new SessionRegistry();

    @Test
    void knowsTheSessionsOfAUser() {
        WebSocketSession tab = mock("tab");
        WebSocketSession phone = mock("phone");
        registry.register("alice", tab);
        registry.register("alice", phone);
        registry.register("bob", mock("laptop"));

        assertThat(registry.sessionsOf("alice")).containsExactlyInAnyOrder(tab, phone);
    }

    @Test
    void passesOverClosedSessions() {
        WebSocketSession closed = Mockito.mock(WebSocketSession.class);
        when(closed.getId()).thenReturn("closed");
        registry.register("alice", closed);

        assertThat(registry.sessionsOf("alice")).isEmpty();
        assertThat(registry.isOnline("alice")).isFalse();
    }

    @Test
    void dropsClosedSessionsOfAllUsers() {
        WebSocketSession[] closing = {
            Mockito.mock(WebSocketSession.class),
            Mockito.mock(WebSocketSession.class),
            Mockito.mock(WebSocketSession.class, "stays open"),
        };
        for (int i = 0; i < closing.length; i++) {
            when(closing[i].getId()).thenReturn("session-" + i);
            when(closing[i].isOpen()).thenReturn(true);
            registry.register("user-" + i, closing[i]);
        }
        when(closing[0].isOpen()).thenReturn(false);
        when(closing[1].isOpen()).thenReturn(false);

        assertThat(registry.dropClosed()).isEqualTo(2);
        assertThat(registry.isOnline("user-2")).isTrue();
        assertThat(registry.dropClosed()).isZero();
    }

    @Test
    void forgetsASession() {
        WebSocketSession tab = mock("tab");
        registry.register("alice", tab);

        registry.unregister(tab);

        assertThat(registry.isOnline("alice")).isFalse();
    }

    @Test
    void aReconnectReplacesTheOldSession() {
        Supplier<WebSocketSession> connect = () -> mock("same id");
        registry.register("alice", connect.get());
        WebSocketSession reconnected = connect.get();
        registry.register("alice", reconnected);

        assertThat(registry.sessionsOf("alice")).containsExactly(reconnected);
    }

    @Test
    void holdsManyUsers() {
        List<WebSocketSession> all = new ArrayList<>();
        IntStream.range(0, 50).forEach(i -> {
            var session = Mockito.mock(WebSocketSession.class);
            when(session.getId()).thenReturn("session-" + i);
            when(session.isOpen()).thenReturn(i % 2 == 0);
            registry.register("user-" + i, session);
            all.add(session);
        });

        assertThat(registry.dropClosed()).isEqualTo(25);
        all.forEach(registry::unregister);
        assertThat(registry.dropClosed()).isZero();
    }

    /** An open session; hides the static method of the same name, hence the qualified call. */
    private static WebSocketSession mock(String id) {
        WebSocketSession session = Mockito.mock(WebSocketSession.class, id);
        when(session.getId()).thenReturn(id);
        when(session.isOpen()).thenReturn(true);
        return session;
    }
}
