package com.acme.chat.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;

import com.acme.chat.Message;

public class ModelAnswerAgent implements AnswerAgent {

    static final String UNAVAILABLE = "I cannot answer right now, a colleague will get back to you.";

    private final String name;
    private final String instructions;
    private final ChatModel model;

    public ModelAnswerAgent(String name, String instructions, ChatModel model) {
        this.name = name;
        this.instructions = instructions;
        this.model = model;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String answer(String question, List<Message> history) {
        ChatRequest request = ChatRequest.builder().messages(prompt(question, history)).build();
        try {
            return model.chat(request).aiMessage().text();
        } catch (LangChain4jException e) {
            return UNAVAILABLE;
        }
    }

    private List<ChatMessage> prompt(String question, List<Message> history) {
        List<ChatMessage> prompt = new ArrayList<>();
        prompt.add(SystemMessage.from(instructions));
        for (ListIterator<Message> it = history.listIterator(history.size()); it.hasPrevious(); ) {
            Message message = it.previous();
            prompt.add(message.author().equals(name)
                    ? AiMessage.from(message.text())
                    : UserMessage.from(message.author(), message.text()));
        }
        prompt.add(UserMessage.from(question));
        return prompt;
    }
}
