package com.acme.chat.delivery;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import com.acme.chat.ChatEvent;

/** Exchanges events with the chat service of another region. */
public class RelayClient implements WebSocket.Listener {

    private final EventCodec codec;
    private final Consumer<ChatEvent> sink;
    private final StringBuilder partial = new StringBuilder();
    private volatile WebSocket socket;

    public RelayClient(EventCodec codec, Consumer<ChatEvent> sink) {
        this.codec = codec;
        this.sink = sink;
    }

    public CompletableFuture<Void> connect(HttpClient client, URI region) {
        return client.newWebSocketBuilder().buildAsync(region, this).thenAccept(opened -> socket = opened);
    }

    public CompletableFuture<Boolean> relay(ChatEvent event) {
        WebSocket current = socket;
        if (current == null || current.isOutputClosed()) {
            return CompletableFuture.completedFuture(false);
        }
        return current.sendText(codec.encode(event), true).handle((sent, error) -> error == null);
    }

    public void disconnect() {
        WebSocket current = socket;
        if (current != null) {
            current.sendClose(WebSocket.NORMAL_CLOSURE, "region leaves");
            socket = null;
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            sink.accept(codec.decode(partial.toString()));
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }
}
