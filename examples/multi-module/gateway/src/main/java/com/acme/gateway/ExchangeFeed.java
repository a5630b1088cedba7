package com.acme.gateway;

import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Takes quotes from the exchange, one at a time. */
public class ExchangeFeed implements WebSocket.Listener {

    private final Consumer<Quote> quotes;
    private final StringBuilder text = new StringBuilder();

    public ExchangeFeed(Consumer<Quote> quotes) {
        this.quotes = quotes;
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            quotes.accept(Quote.parse(text));
            text.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        webSocket.abort();
    }
}
