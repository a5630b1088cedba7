package com.acme.chat.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.Mockito;
import org.mockito.Spy;
import org.mockito.junit.jupiter.MockitoExtension;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

import com.acme.chat.ChatEvent;
import com.acme.chat.RoomService;

@ExtendWith(MockitoExtension.class)
class EventBroadcasterTest {

    private static final ChatEvent JOINED = ChatEvent.joined("lobby", "carol");

    private final RoomService rooms;
    private final SessionRegistry registry;

    @Spy
    private EventCodec codec;

    EventBroadcasterTest(@Mock RoomService rooms, @Mock SessionRegistry registry) {
        this.rooms = rooms;
        this.registry = registry;
    }

    @Test
    void sendsToTheSessionsOfTheMembers(@Mock WebSocketSession alice, @Mock WebSocketSession bob) throws Exception {
        when(rooms.membersOf("lobby")).thenReturn(List.of("alice", "bob"));
        when(registry.sessionsOf("alice")).thenReturn(List.of(alice));
        when(registry.sessionsOf("bob")).thenReturn(List.of(bob));

        assertThat(broadcaster().broadcast(JOINED)).isEqualTo(2);

        verify(alice).sendMessage(new TextMessage("JOINED|lobby|carol"));
        verify(bob).sendMessage(new TextMessage("JOINED|lobby|carol"));
    }

    @Test
    void encodesAnEventOnce() {
        List<WebSocketSession> tabs = Stream.<WebSocketSession>generate(Mockito::mock).limit(3).toList();
        when(rooms.membersOf("lobby")).thenReturn(List.of("alice", "bob"));
        when(registry.sessionsOf("alice")).thenReturn(tabs);
        when(registry.sessionsOf("bob")).thenReturn(List.of(mock(WebSocketSession.class)));

        assertThat(broadcaster().broadcast(JOINED)).isEqualTo(4);

        verify(codec).encode(JOINED);
    }

    @Test
    void reachesNobodyInAnEmptyRoom() {
        assertThat(broadcaster().broadcast(JOINED)).isZero();

        verify(rooms).membersOf("lobby");
        verifyNoInteractions(registry);
    }

    private EventBroadcaster broadcaster() {
        return new EventBroadcaster(rooms, registry, codec);
    }
}
