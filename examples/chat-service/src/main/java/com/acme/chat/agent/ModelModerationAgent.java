package com.acme.chat.agent;

import dev.langchain4j.model.chat.ChatModel;

import com.acme.chat.Message;

/** Asks the chat model; a model that is down must not silence the room. */
public class ModelModerationAgent implements ModerationAgent {

    private static final String PROMPT = "Reply REJECT if this chat message is abusive, otherwise ALLOW.\n";

    private final ChatModel model;

    public ModelModerationAgent(ChatModel model) {
        this.model = model;
    }

    @Override
    public Verdict review(Message message) {
        String reply;
        try {
            reply = model.chat(PROMPT + message.text());
        } catch (RuntimeException e) {
            return Verdict.ALLOWED;
        }
        return reply != null && reply.strip().equalsIgnoreCase("REJECT") ? Verdict.REJECTED : Verdict.ALLOWED;
    }
}
