package com.acme.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.withSettings;

import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

class QuoteBroadcasterTest {

    private static final Quote QUOTE = new Quote("ACME", BigDecimal.TEN);

    private final ConnectedClientFixture clients = new ConnectedClientFixture();

    private QuoteBroadcaster broadcaster;

    @BeforeEach
    void setUp() {
        broadcaster = new QuoteBroadcaster(clients.registry());
    }

    @Test
    void reachesEverySubscriber() throws IOException {
        WebSocketSession first = clients.client("first", "ACME");
        WebSocketSession second = clients.client("second", "ACME");
        clients.client("third", "OTHER");

        assertThat(broadcaster.publish(QUOTE)).isEqualTo(2);

        verify(first).sendMessage(new TextMessage("{\"symbol\":\"ACME\",\"price\":10}"));
        verify(second).sendMessage(new TextMessage("{\"symbol\":\"ACME\",\"price\":10}"));
    }

    @Test
    void dropsABrokenClient() throws IOException {
        WebSocketSession broken = clients.brokenClient("ACME");
        clients.client("healthy", "ACME");

        assertThat(broadcaster.publish(QUOTE)).isEqualTo(1);

        assertThat(clients.registry().subscribersOf("ACME")).doesNotContain(broken);
    }

    @Test
    void survivesASubscriberThatLeavesMeanwhile() throws IOException {
        SubscriptionRegistry registry = spy(clients.registry());
        WebSocketSession leaving = mock(WebSocketSession.class, call -> {
            if (call.getMethod().getName().equals("sendMessage")) {
                throw new IOException("closed by peer");
            }
            return null;
        });
        registry.subscribe("ACME", leaving);

        assertThat(new QuoteBroadcaster(registry).publish(QUOTE)).isZero();

        verify(registry).drop(leaving);
    }

    @Test
    void doesNotRecordTrafficOfAMutedSubscriber() {
        WebSocketSession muted = mock(WebSocketSession.class, withSettings().name("muted").stubOnly());
        clients.registry().subscribe("ACME", muted);

        assertThat(broadcaster.publish(QUOTE)).isEqualTo(1);
    }
}
