package com.acme.chat.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.util.HashMap;
import java.util.Map;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

import com.acme.chat.ChatService;
import com.acme.chat.ChatService.PostRejectedException;

class PartnerEndpointTest {

    private final ChatService chat = mock(ChatService.class);
    private final PartnerEndpoint endpoint = new PartnerEndpoint(chat, new EventCodec());

    @Test
    void listensFromTheStart() {
        Session session = mock(Session.class);
        ArgumentCaptor<MessageHandler.Whole<String>> receiver = ArgumentCaptor.captor();

        endpoint.onOpen(session, mock(EndpointConfig.class));

        verify(session).setMaxIdleTimeout(PartnerEndpoint.IDLE_TIMEOUT_MILLIS);
        verify(session).addMessageHandler(receiver.capture());
        receiver.getValue().onMessage("MESSAGE|lobby|carol: hello");
        verify(chat).post("lobby", "carol", "hello");
    }

    @Test
    void doesNotAnswerAPostThatWasTaken() {
        Session session = mock(Session.class, RETURNS_DEEP_STUBS);

        endpoint.receive(session, "MESSAGE|lobby|carol: hello");

        verify(session.getAsyncRemote(), never()).sendText(anyString());
    }

    @Test
    void needsAnAuthor() {
        Session session = mock(Session.class,
                withSettings()
                        .name("partner without manners")
                        .defaultAnswer(RETURNS_DEEP_STUBS));

        endpoint.receive(session, "MESSAGE|lobby|hello");

        verify(session.getAsyncRemote()).sendText("REJECTED|lobby|No author");
        verify(chat, never()).post(any(), any(), any());
    }

    @Test
    void tellsThePartnerWhyAPostWasRejected() {
        RemoteEndpoint.Async remote = mock();
        Session session = mock();
        when(session.getAsyncRemote()).thenReturn(remote);
        when(chat.post("lobby", "carol", "hello")).thenThrow(new PostRejectedException("too fast"));

        endpoint.receive(session, "MESSAGE|lobby|carol: hello");

        verify(remote).sendText("REJECTED|lobby|too fast");
    }

    @Test
    void forgetsThePartnerAtTheEnd() {
        Map<String, Object> properties = new HashMap<>(Map.of("region", "eu"));
        Session session = SessionTestUtils.partnerSession(properties);

        endpoint.onClose(session, new CloseReason(CloseCodes.NORMAL_CLOSURE, "bye"));

        assertThat(properties).isEmpty();
    }
}
