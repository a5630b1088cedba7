package com.acme.chat.delivery;

import java.io.IOException;

import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

import com.acme.chat.ChatEvent;
import com.acme.chat.RoomService;

/** Sends an event to every open session of every member of its room. */
public class EventBroadcaster {

    private final RoomService rooms;
    private final SessionRegistry sessions;
    private final EventCodec codec;

    public EventBroadcaster(RoomService rooms, SessionRegistry sessions, EventCodec codec) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.codec = codec;
    }

    /** @return how many sessions got the event */
    public int broadcast(ChatEvent event) {
        TextMessage frame = new TextMessage(codec.encode(event));
        int delivered = 0;
        for (String member : rooms.membersOf(event.room())) {
            for (WebSocketSession session : sessions.sessionsOf(member)) {
                if (send(session, frame)) {
                    delivered++;
                }
            }
        }
        return delivered;
    }

    private boolean send(WebSocketSession session, TextMessage frame) {
        try {
            session.sendMessage(frame);
            return true;
        } catch (IOException e) {
            sessions.unregister(session);
            return false;
        }
    }
}
