package com.acme.chat;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.mock;

import java.util.List;

import com.acme.chat.agent.AgentRouter;
import com.acme.chat.agent.AnswerAgent;
import com.acme.chat.agent.ModerationAgent;
import com.acme.chat.delivery.EventBroadcaster;
import com.acme.chat.storage.MessageRepository;

/** A chat service that accepts every post, with its collaborators within reach. */
class ChatServiceFixture {

    final RateLimiter limiter = mock(RateLimiter.class);
    final ModerationAgent moderation = mock(ModerationAgent.class);
    final MessageRepository messages = mock(MessageRepository.class);
    final EventBroadcaster broadcaster = mock(EventBroadcaster.class);
    final AnswerAgent billing = mock(AnswerAgent.class, "billing");

    ChatServiceFixture() {
        given(limiter.tryAcquire(any())).willReturn(true);
        given(moderation.review(any())).willReturn(ModerationAgent.Verdict.ALLOWED);
        given(messages.save(any())).willAnswer(invocation -> invocation.getArgument(0));
        given(billing.name()).willReturn("billing");
    }

    ChatService chat() {
        return new ChatService(limiter, new MessageComposer(ChatMocks.clockAt(ChatMocks.NOON)), moderation, messages,
                broadcaster, new AgentRouter(List.of(billing)));
    }
}
