package com.acme.chat.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.security.Principal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.mockito.Captor;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.Spy;
import org.mockito.junit.jupiter.MockitoExtension;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

import com.acme.chat.ChatService;
import com.acme.chat.ChatService.PostRejectedException;

@ExtendWith(MockitoExtension.class)
class ChatSocketHandlerTest {

    @Mock
    private ChatService chat;

    @Mock
    private SessionRegistry registry;

    @Spy
    private EventCodec codec = new EventCodec();

    @InjectMocks
    private ChatSocketHandler handler;

    @Captor
    private ArgumentCaptor<TextMessage> sent;

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void acceptsOnlyUsersWhoAreLoggedIn(boolean loggedIn) throws Exception {
        Principal principal = loggedIn ? mock(Principal.class, withSettings().stubOnly()) : null;
        WebSocketSession session = mock(WebSocketSession.class);
        when(session.getPrincipal()).thenReturn(principal);
        if (loggedIn) {
            when(principal.getName()).thenReturn("alice");
            when(registry.register("alice", session)).thenReturn(true);
        }

        handler.afterConnectionEstablished(session);

        verify(session, loggedIn ? never() : times(1)).close(CloseStatus.POLICY_VIOLATION);
    }

    @Test
    void postsWhatTheUserWrites(@Mock WebSocketSession session, @Mock Principal alice) throws Exception {
        when(session.getPrincipal()).thenReturn(alice);
        when(alice.getName()).thenReturn("alice");

        handler.handleTextMessage(session, new TextMessage("MESSAGE|lobby|hello"));

        verify(chat).post("lobby", "alice", "hello");
        verify(session, never()).sendMessage(any());
    }

    @Test
    void tellsTheAuthorWhyAPostWasRejected(@Mock WebSocketSession session, @Mock Principal alice) throws Exception {
        when(session.getPrincipal()).thenReturn(alice);
        when(alice.getName()).thenReturn("alice");
        when(chat.post("lobby", "alice", "hello")).thenThrow(new PostRejectedException("too fast"));

        handler.handleTextMessage(session, new TextMessage("MESSAGE|lobby|hello"));

        verify(session).sendMessage(sent.capture());
        assertThat(sent.getValue().getPayload()).isEqualTo("REJECTED|lobby|too fast");
    }

    @Test
    void refusesFramesItCannotRead(@Mock WebSocketSession session) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> handler.handleTextMessage(session, new TextMessage("hello")));

        verify(codec).decode("hello");
        verifyNoInteractions(chat, registry, session);
    }
}
