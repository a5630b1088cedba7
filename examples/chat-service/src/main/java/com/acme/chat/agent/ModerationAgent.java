package com.acme.chat.agent;

import com.acme.chat.Message;

@FunctionalInterface
public interface ModerationAgent {

    enum Verdict { ALLOWED, REJECTED }

    Verdict review(Message message);
}
