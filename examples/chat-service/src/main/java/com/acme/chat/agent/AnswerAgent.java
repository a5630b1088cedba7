package com.acme.chat.agent;

import java.util.List;

import com.acme.chat.Message;

public interface AnswerAgent {

    /** The handle users mention, without the {@code @}. */
    String name();

    /** @param history the latest messages of the room, newest first */
    String answer(String question, List<Message> history);
}
