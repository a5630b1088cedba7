package com.acme.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.ArgumentCaptor;
import org.mockito.Captor;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

import com.acme.chat.ChatService.PostRejectedException;
import com.acme.chat.agent.AgentRouter;
import com.acme.chat.agent.AnswerAgent;
import com.acme.chat.agent.ModerationAgent;
import com.acme.chat.agent.ModerationAgent.Verdict;
import com.acme.chat.delivery.EventBroadcaster;
import com.acme.chat.storage.MessageRepository;

@ExtendWith(MockitoExtension.class)
class ChatServiceTest {

    private static final Message HELLO = ChatMocks.message("alice", "hello");

    @Mock
    private RateLimiter limiter;

    @Mock
    private MessageComposer composer;

    @Mock
    private ModerationAgent moderation;

    @Mock
    private MessageRepository messages;

    @Mock
    private EventBroadcaster broadcaster;

    @Mock
    private AgentRouter agents;

    @Captor
    private ArgumentCaptor<ChatEvent> events;

    @InjectMocks
    private ChatService chat;

    @Test
    void storesAndBroadcastsAPost() {
        when(limiter.tryAcquire("alice")).thenReturn(true);
        when(composer.compose("lobby", "alice", "hello")).thenReturn(HELLO);
        when(moderation.review(HELLO)).thenReturn(Verdict.ALLOWED);
        when(messages.save(HELLO)).thenReturn(HELLO);

        assertThat(chat.post("lobby", "alice", "hello")).isEqualTo(HELLO);

        verify(broadcaster).broadcast(ChatEvent.message(HELLO));
        // the stubbed calls above were all used, so strict stubs count them as verified
        verifyNoMoreInteractions(limiter, composer, moderation, messages, broadcaster);
    }

    @Test
    void refusesWhoeverPostsTooOften() {
        assertThatExceptionOfType(PostRejectedException.class)
                .isThrownBy(() -> chat.post("lobby", "alice", "hello"))
                .withMessageContaining("Too many");

        verify(limiter).tryAcquire("alice");
        verifyNoInteractions(composer, moderation, messages, broadcaster, agents);
    }

    @Test
    void refusesWhatModerationRejects() {
        when(limiter.tryAcquire("alice")).thenReturn(true);
        when(composer.compose("lobby", "alice", "hello")).thenReturn(HELLO);
        when(moderation.review(HELLO)).thenReturn(Verdict.REJECTED);

        assertThatExceptionOfType(PostRejectedException.class)
                .isThrownBy(() -> chat.post("lobby", "alice", "hello"));

        verifyNoInteractions(messages, broadcaster, agents);
    }

    @Test
    void publishesTheAnswerAfterTheQuestion(@Mock AnswerAgent billing) {
        Message question = ChatMocks.message("alice", "@billing where is my invoice?");
        Message answer = ChatMocks.message("billing", "It was sent on Monday.");
        when(limiter.tryAcquire("alice")).thenReturn(true);
        when(composer.compose("lobby", "alice", question.text())).thenReturn(question);
        when(composer.compose("lobby", "billing", answer.text())).thenReturn(answer);
        when(messages.save(question)).thenReturn(question);
        when(messages.save(answer)).thenReturn(answer);
        when(messages.findTop20ByRoomOrderBySentAtDesc("lobby")).thenReturn(List.of(question));
        when(agents.route(question)).thenReturn(Optional.of(billing));
        when(billing.name()).thenReturn("billing");
        when(billing.answer(question.text(), List.of(question))).thenReturn(answer.text());

        chat.post("lobby", "alice", question.text());

        verify(broadcaster, times(2)).broadcast(events.capture());
        assertThat(events.getAllValues()).containsExactly(ChatEvent.message(question), ChatEvent.message(answer));
    }
}
