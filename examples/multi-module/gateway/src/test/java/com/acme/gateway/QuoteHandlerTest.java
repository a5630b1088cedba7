package com.acme.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.ArgumentCaptor;
import org.mockito.Captor;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.Spy;
import org.mockito.junit.jupiter.MockitoExtension;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

@ExtendWith(MockitoExtension.class)
class QuoteHandlerTest {

    @Mock
    private WebSocketSession session;

    @Mock
    private QuoteSource source;

    @Spy
    private SubscriptionRegistry registry = new SubscriptionRegistry();

    @Captor
    private ArgumentCaptor<TextMessage> sent;

    @InjectMocks
    private QuoteHandler handler;

    @Test
    @Tag("golden-path")
    void sendsTheLatestQuoteOnSubscription() throws Exception {
        when(source.latest("ACME")).thenReturn(Optional.of(new Quote("ACME", new BigDecimal("12.5"))));

        handler.handleMessage(session, new TextMessage("subscribe ACME"));

        verify(session).sendMessage(sent.capture());
        assertThat(sent.getValue().getPayload()).isEqualTo("{\"symbol\":\"ACME\",\"price\":12.5}");
        assertThat(registry.subscribersOf("ACME")).containsExactly(session);
    }

    @Test
    void subscribesToAnUnknownSymbol() throws Exception {
        when(source.latest("NEWCO")).thenReturn(Optional.empty());

        handler.handleMessage(session, new TextMessage("subscribe NEWCO"));

        verify(session, never()).sendMessage(any());
        verify(registry).subscribe("NEWCO", session);
    }

    @Test
    void hangsUpOnNonsense() throws Exception {
        handler.handleMessage(session, new TextMessage("hello"));

        verify(session).close(CloseStatus.BAD_DATA);
        verifyNoInteractions(source, registry);
    }

    @Test
    void forgetsOnlyTheClosedSession() {
        WebSocketSession other = mock(WebSocketSession.class);
        registry.subscribe("ACME", session);
        registry.subscribe("ACME", other);

        handler.afterConnectionClosed(session, CloseStatus.NORMAL);

        assertThat(registry.subscribersOf("ACME")).containsExactly(other);
    }
}
