package com.acme.chat;

import java.util.List;

import com.acme.chat.agent.AgentRouter;
import com.acme.chat.agent.AnswerAgent;
import com.acme.chat.agent.ModerationAgent;
import com.acme.chat.agent.ModerationAgent.Verdict;
import com.acme.chat.delivery.EventBroadcaster;
import com.acme.chat.storage.MessageRepository;

/** Takes a post through limit, moderation, storage and delivery, and lets a mentioned agent answer it. */
public class ChatService {

    private final RateLimiter limiter;
    private final MessageComposer composer;
    private final ModerationAgent moderation;
    private final MessageRepository messages;
    private final EventBroadcaster broadcaster;
    private final AgentRouter agents;

    public ChatService(RateLimiter limiter, MessageComposer composer, ModerationAgent moderation,
            MessageRepository messages, EventBroadcaster broadcaster, AgentRouter agents) {
        this.limiter = limiter;
        this.composer = composer;
        this.moderation = moderation;
        this.messages = messages;
        this.broadcaster = broadcaster;
        this.agents = agents;
    }

    public Message post(String room, String author, String text) {
        if (!limiter.tryAcquire(author)) {
            throw new PostRejectedException("Too many messages, please wait");
        }
        Message message = composer.compose(room, author, text);
        if (moderation.review(message) == Verdict.REJECTED) {
            throw new PostRejectedException("The message breaks the house rules");
        }
        Message stored = publish(message);
        agents.route(stored).ifPresent(agent -> answer(agent, stored));
        return stored;
    }

    public List<Message> history(String room) {
        return messages.findTop20ByRoomOrderBySentAtDesc(room);
    }

    private void answer(AnswerAgent agent, Message question) {
        String answer = agent.answer(question.text(), history(question.room()));
        publish(composer.compose(question.room(), agent.name(), answer));
    }

    private Message publish(Message message) {
        Message stored = messages.save(message);
        broadcaster.broadcast(ChatEvent.message(stored));
        return stored;
    }

    public static class PostRejectedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public PostRejectedException(String message) {
            super(message);
        }
    }
}
