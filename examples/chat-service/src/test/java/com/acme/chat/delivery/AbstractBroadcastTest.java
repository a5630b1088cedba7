package com.acme.chat.delivery;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;

import org.springframework.web.socket.WebSocketSession;

import com.acme.chat.RoomService;

/** A lobby with two members, of whom Alice has two browser tabs open. */
abstract class AbstractBroadcastTest {

    protected final RoomService rooms = mock(RoomService.class);
    protected final SessionRegistry registry = mock(SessionRegistry.class);
    protected final WebSocketSession firstTab = mock(WebSocketSession.class, "first tab");
    protected final WebSocketSession secondTab = mock(WebSocketSession.class, "second tab");
    protected final WebSocketSession phone = mock(WebSocketSession.class, "phone");

    protected final EventBroadcaster broadcaster = new EventBroadcaster(rooms, registry, new EventCodec());

    protected void fillLobby() {
        when(rooms.membersOf("lobby")).thenReturn(List.of("alice", "bob"));
        when(registry.sessionsOf("alice")).thenReturn(List.of(firstTab, secondTab));
        when(registry.sessionsOf("bob")).thenReturn(List.of(phone));
    }
}
