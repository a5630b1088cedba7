package com.acme.chat.delivery;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;

import com.acme.chat.ChatEvent;
import com.acme.chat.ChatService;
import com.acme.chat.ChatService.PostRejectedException;

/** The socket of partner systems, which name the author themselves: {@code MESSAGE|room|author: text}. */
public class PartnerEndpoint extends Endpoint {

    static final long IDLE_TIMEOUT_MILLIS = 60_000;

    private final ChatService chat;
    private final EventCodec codec;

    public PartnerEndpoint(ChatService chat, EventCodec codec) {
        this.chat = chat;
        this.codec = codec;
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        session.setMaxIdleTimeout(IDLE_TIMEOUT_MILLIS);
        // not a lambda: the container reads the message type from the handler's class
        session.addMessageHandler(new MessageHandler.Whole<String>() {
            @Override
            public void onMessage(String frame) {
                receive(session, frame);
            }
        });
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        session.getUserProperties().clear();
    }

    void receive(Session session, String frame) {
        ChatEvent event = codec.decode(frame);
        String[] authorAndText = event.body().split(": ", 2);
        if (authorAndText.length < 2) {
            session.getAsyncRemote().sendText(codec.encode(ChatEvent.rejected(event.room(), "No author")));
            return;
        }
        try {
            chat.post(event.room(), authorAndText[0], authorAndText[1]);
        } catch (PostRejectedException e) {
            session.getAsyncRemote().sendText(codec.encode(ChatEvent.rejected(event.room(), e.getMessage())));
        }
    }
}
