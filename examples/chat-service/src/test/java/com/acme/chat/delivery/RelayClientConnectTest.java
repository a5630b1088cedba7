package com.acme.chat.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.Spy;
import org.mockito.junit.jupiter.MockitoExtension;

import com.acme.chat.ChatEvent;

@ExtendWith(MockitoExtension.class)
class RelayClientConnectTest {

    private static final URI EUROPE = URI.create("wss://eu.chat.example.com/relay");

    @Mock HttpClient http;
    @Mock WebSocket.Builder builder;
    @Mock Consumer<ChatEvent> sink;
    @Spy EventCodec codec;
    @InjectMocks RelayClient relay;

    @BeforeEach
    void build() {
        when(http.newWebSocketBuilder()).thenReturn(builder);
    }

    @Test
    void listensItself() {
        when(builder.buildAsync(EUROPE, relay))
                .thenReturn(CompletableFuture.completedFuture(mock(WebSocket.class)));

        assertThat(relay.connect(http, EUROPE)).isCompleted();
        verifyNoMoreInteractions(http, builder);
        verifyNoInteractions(sink, codec);
    }

    @Test
    void reportsAFailedHandshake() {
        when(builder.buildAsync(EUROPE, relay))
                .thenReturn(CompletableFuture.failedFuture(new ConnectException("refused")));

        assertThat(relay.connect(http, EUROPE)).isCompletedExceptionally();
        assertThat(relay.relay(ChatEvent.joined("lobby", "carol"))).isCompletedWithValue(false);
    }

    @Nested
    class WhenConnectedAgain {

        @Mock WebSocket lost;
        @Mock WebSocket current;

        @BeforeEach
        void connectTwice() {
            when(builder.buildAsync(EUROPE, relay))
                    .thenReturn(CompletableFuture.completedFuture(lost))
                    .thenReturn(CompletableFuture.completedFuture(current));
            relay.connect(http, EUROPE).join();
            relay.connect(http, EUROPE).join();
        }

        @Test
        void relaysOverTheNewSocketOnly() {
            when(current.sendText("LEFT|lobby|carol", true)).thenReturn(CompletableFuture.completedFuture(current));

            assertThat(relay.relay(ChatEvent.left("lobby", "carol"))).isCompletedWithValue(true);
            verifyNoInteractions(lost);
        }

        @Test
        void deliversWhatTheNewSocketReceives() {
            relay.onText(current, "JOINED|lobby|dave", true);

            verify(sink).accept(ChatEvent.joined("lobby", "dave"));
            verify(current).request(1);
        }
    }
}
