package com.acme.chat.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.WebSocketSession;

import com.acme.chat.ChatEvent;

class EventBroadcasterFailureTest extends AbstractBroadcastTest {

    private static final ChatEvent LEFT = ChatEvent.left("lobby", "carol");

    @BeforeEach
    void setUp() {
        fillLobby();
    }

    @Test
    void oneBrokenSessionDoesNotStopTheOthers() throws IOException {
        doThrow(new IOException("broken pipe")).when(firstTab).sendMessage(any());

        assertThat(broadcaster.broadcast(LEFT)).isEqualTo(2);

        verify(secondTab).sendMessage(any());
        verify(phone).sendMessage(any());
    }

    @Test
    void unregistersWhatIsBrokenAndNothingElse() throws IOException {
        doThrow(new IOException("broken pipe")).when(phone).sendMessage(any());

        broadcaster.broadcast(LEFT);

        verify(registry).unregister(phone);
        verify(registry, never()).unregister(firstTab);
        verify(registry, never()).unregister(secondTab);
    }

    @Test
    void aBrokenSessionIsGoneAtTheNextBroadcast() throws IOException {
        WebSocketSession broken = SessionTestUtils.brokenSession("tablet");
        SessionRegistry real = spy(new SessionRegistry());
        real.register("alice", broken);
        EventBroadcaster unstubbed = new EventBroadcaster(rooms, real, mock(EventCodec.class, i -> "LEFT|lobby|carol"));

        assertThat(unstubbed.broadcast(LEFT)).isZero();
        assertThat(unstubbed.broadcast(LEFT)).isZero();

        verify(broken).sendMessage(any());
        verify(real).unregister(broken);
    }

    @Test
    void membersWhoAreOfflineAreSkipped() {
        when(registry.sessionsOf("bob")).thenReturn(List.of());

        assertThat(broadcaster.broadcast(LEFT)).isEqualTo(2);
    }
}
