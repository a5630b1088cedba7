package com.acme.chat.delivery;

import java.io.IOException;
import java.security.Principal;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

import com.acme.chat.ChatEvent;
import com.acme.chat.ChatService;
import com.acme.chat.ChatService.PostRejectedException;

/** The socket that browsers and apps talk to. */
public class ChatSocketHandler extends TextWebSocketHandler {

    private final ChatService chat;
    private final SessionRegistry sessions;
    private final EventCodec codec;

    public ChatSocketHandler(ChatService chat, SessionRegistry sessions, EventCodec codec) {
        this.chat = chat;
        this.sessions = sessions;
        this.codec = codec;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        Principal user = session.getPrincipal();
        if (user == null) {
            session.close(CloseStatus.POLICY_VIOLATION);
        } else if (!sessions.register(user.getName(), session)) {
            session.close(CloseStatus.SESSION_NOT_RELIABLE.withReason("Too many sessions"));
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage frame) throws IOException {
        ChatEvent event = codec.decode(frame.getPayload());
        try {
            chat.post(event.room(), session.getPrincipal().getName(), event.body());
        } catch (PostRejectedException e) {
            session.sendMessage(new TextMessage(codec.encode(ChatEvent.rejected(event.room(), e.getMessage()))));
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable error) throws IOException {
        if (session.isOpen()) {
            session.close(CloseStatus.SERVER_ERROR);
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        sessions.unregister(session);
    }
}
