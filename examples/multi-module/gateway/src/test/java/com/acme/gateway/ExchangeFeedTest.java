package com.acme.gateway;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import com.acme.testing.MockFactory;
import java.math.BigDecimal;
import java.net.http.WebSocket;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ExchangeFeedTest {

    private final WebSocket exchange = MockFactory.createWebSocketMock(WebSocket.class);

    @SuppressWarnings("unchecked")
    private final Consumer<Quote> quotes = mock(Consumer.class);

    private final ExchangeFeed feed = new ExchangeFeed(quotes);

    @Test
    void passesAQuoteOn() {
        feed.onText(exchange, "ACME=12.5", true);

        verify(quotes).accept(new Quote("ACME", new BigDecimal("12.5")));
    }

    @Test
    void waitsForTheRestOfAMessage() {
        feed.onText(exchange, "ACME=", false);
        verifyNoInteractions(quotes);

        feed.onText(exchange, "3", true);
        verify(quotes).accept(new Quote("ACME", new BigDecimal("3")));
        verify(exchange, times(2)).request(1);
    }

    @Test
    void hangsUpOnAnError() {
        WebSocket failing = mock(WebSocket.class);

        feed.onError(failing, new IllegalStateException("bad frame"));

        verify(failing).abort();
        verifyNoInteractions(exchange, quotes);
    }
}
