package com.acme.chat.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

import com.acme.chat.ChatService;

class SessionLimitTest {

    private final SessionRegistry registry = new SessionRegistry();
    private final MockFactory sessions = new MockFactory();

    @BeforeEach
    void reachTheLimit() {
        for (int i = 0; i < SessionRegistry.MAX_SESSIONS_PER_USER; i++) {
            assertThat(registry.register("alice", sessions.next())).isTrue();
        }
    }

    @Test
    void refusesOneMore() {
        assertThat(registry.register("alice", mock(WebSocketSession.class))).isFalse();
    }

    @Test
    void doesNotCountClosedSessions() {
        when(sessions.made.get(1).isOpen()).thenReturn(false);

        assertThat(registry.register("alice", sessions.next())).isTrue();
    }

    @Test
    void doesNotCountTheSessionsOfOthers() {
        assertThat(registry.register("bob", sessions.next())).isTrue();
    }

    @Test
    void theHandlerClosesWhatIsRefused() throws Exception {
        Principal alice = SessionTestUtils.principal("alice");
        WebSocketSession oneTooMany = mock(WebSocketSession.class);
        when(oneTooMany.getPrincipal()).thenReturn(alice);

        new ChatSocketHandler(mock(ChatService.class), registry, new EventCodec())
                .afterConnectionEstablished(oneTooMany);

        verify(oneTooMany).close(CloseStatus.SESSION_NOT_RELIABLE.withReason("Too many sessions"));
    }

    private static class MockFactory {

        private final List<WebSocketSession> made = new ArrayList<>();

        private WebSocketSession next() {
            WebSocketSession session = mock(WebSocketSession.class);
            when(session.getId()).thenReturn("session-" + made.size());
            when(session.isOpen()).thenReturn(true);
            made.add(session);
            return session;
        }
    }
}
