package com.acme.chat.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

import com.acme.chat.ChatEvent;

class RelayClientTest {

    private static final URI EUROPE = URI.create("wss://eu.chat.example.com/relay");
    private static final ChatEvent JOINED = ChatEvent.joined("lobby", "carol");

    private final HttpClient http = mock(HttpClient.class);
    private final WebSocket socket = mock(WebSocket.class, "europe");
    private final Consumer<ChatEvent> sink = mock();
    private final RelayClient relay = new RelayClient(new EventCodec(), sink);

    @BeforeEach
    void answerConnections() {
        WebSocket.Builder builder = mock(WebSocket.Builder.class, RETURNS_SELF);
        when(http.newWebSocketBuilder()).thenReturn(builder);
        when(builder.buildAsync(eq(EUROPE), any())).thenReturn(CompletableFuture.completedFuture(socket));
    }

    @Test
    void sendsEventsAsWholeFrames() {
        when(socket.sendText("JOINED|lobby|carol", true)).thenReturn(CompletableFuture.completedFuture(socket));
        relay.connect(http, EUROPE).join();

        assertThat(relay.relay(JOINED)).isCompletedWithValue(true);
    }

    @Test
    void reportsWhatCouldNotBeSent() {
        when(socket.sendText(anyString(), anyBoolean()))
                .thenReturn(CompletableFuture.failedFuture(new IOException("reset by peer")));
        relay.connect(http, EUROPE).join();

        assertThat(relay.relay(JOINED)).isCompletedWithValue(false);
    }

    @Test
    void sendsNothingUntilItIsConnected() {
        assertThat(relay.relay(JOINED)).isCompletedWithValue(false);
        verifyNoInteractions(http, socket);
    }

    @Test
    void sendsNothingOnceTheOutputIsClosed() {
        when(socket.isOutputClosed()).thenReturn(true);
        relay.connect(http, EUROPE).join();

        assertThat(relay.relay(JOINED)).isCompletedWithValue(false);
        verify(socket, never()).sendText(any(), anyBoolean());
    }

    @Test
    void saysGoodbyeOnce() {
        relay.connect(http, EUROPE).join();

        relay.disconnect();
        relay.disconnect();

        verify(socket).sendClose(WebSocket.NORMAL_CLOSURE, "region leaves");
        verifyNoMoreInteractions(socket);
    }

    @Test
    void putsPartialFramesTogether() {
        java.net.http.WebSocket asia = org.mockito.Mockito.mock(java.net.http.WebSocket.class);

        relay.onText(asia, "JOINED|lob", false);
        verifyNoInteractions(sink);
        relay.onText(asia, "by|carol", true);

        InOrder inOrder = inOrder(sink, asia);
        inOrder.verify(sink).accept(JOINED);
        inOrder.verify(asia).request(1);
    }

    @Test
    void startsAfreshAfterEveryEvent() {
        EventCodec codec = spy();
        RelayClient spied = new RelayClient(codec, sink);

        spied.onText(mock(WebSocket.class), "JOINED|lobby|carol", true);
        spied.onText(mock(WebSocket.class), "LEFT|lobby|carol", true);

        verify(codec).decode("JOINED|lobby|carol");
        verify(codec).decode("LEFT|lobby|carol");
    }
}
