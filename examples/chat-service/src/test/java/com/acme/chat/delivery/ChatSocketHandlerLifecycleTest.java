package com.acme.chat.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.security.Principal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

import com.acme.chat.ChatService;

@ExtendWith(OpenSessionExtension.class)
class ChatSocketHandlerLifecycleTest {

    private final ChatService chat = mock(ChatService.class);
    private final SessionRegistry registry = new SessionRegistry();
    private final ChatSocketHandler handler = new ChatSocketHandler(chat, registry, new EventCodec());

    @Test
    void aTransportErrorClosesTheSession(WebSocketSession session) throws IOException {
        handler.handleTransportError(session, new IOException("timeout"));

        verify(session).close(CloseStatus.SERVER_ERROR);
    }

    @Test
    void aTransportErrorAfterTheEndIsIgnored() throws IOException {
        WebSocketSession closed = SessionTestUtils.closedSession("closed");

        handler.handleTransportError(closed, new IOException("timeout"));

        verify(closed, never()).close(any());
    }

    @Nested
    class WhenConnected {

        private final Principal alice = mock(Principal.class);

        @BeforeEach
        void logIn() {
            when(alice.getName()).thenReturn("alice");
        }

        @Test
        void theUserIsOnline(WebSocketSession session) throws IOException {
            when(session.getPrincipal()).thenReturn(alice);

            handler.afterConnectionEstablished(session);

            assertThat(registry.sessionsOf("alice")).containsExactly(session);
            verifyNoInteractions(chat);
        }

        @Test
        void closingOneOfTwoSessionsKeepsTheUserOnline(WebSocketSession tab, WebSocketSession phone)
                throws IOException {
            when(tab.getPrincipal()).thenReturn(alice);
            when(phone.getPrincipal()).thenReturn(alice);
            handler.afterConnectionEstablished(tab);
            handler.afterConnectionEstablished(phone);

            handler.afterConnectionClosed(tab, CloseStatus.NORMAL);

            assertThat(registry.sessionsOf("alice")).containsExactly(phone);
        }
    }
}
