package com.acme.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.never;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mockito.MockedStatic;
import org.mockito.Mockito;

import com.acme.chat.agent.AgentRouter;

class ChatServiceAgentTest {

    private final ChatServiceFixture fixture = new ChatServiceFixture();
    private final ChatService chat = fixture.chat();

    @Test
    void passesTheHistoryOfTheRoomToTheAgent() {
        List<Message> history = List.of(ChatMocks.message("bob", "hi"), ChatMocks.message("alice", "hello"));
        given(fixture.messages.findTop20ByRoomOrderBySentAtDesc("lobby")).willReturn(history);
        given(fixture.billing.answer(anyString(), anyList())).willReturn("Paid.");

        chat.post("lobby", "alice", "@billing is it paid?");

        then(fixture.billing).should().answer("@billing is it paid?", history);
    }

    @Test
    void leavesAgentsOutOfOrdinaryTalk() {
        chat.post("lobby", "alice", "the invoice came");

        then(fixture.billing).should(never()).answer(anyString(), anyList());
    }

    @Test
    void keepsTheQuestionWhenTheAgentFails() {
        given(fixture.billing.answer(anyString(), anyList())).willThrow(new IllegalStateException("no model"));

        assertThatThrownBy(() -> chat.post("lobby", "alice", "@billing hello?")).hasMessage("no model");

        then(fixture.messages).should().save(Mockito.argThat(message -> message.author().equals("alice")));
    }

    @Test
    void questionAndAnswerHaveIdsOfTheirOwn() {
        UUID first = new UUID(0, 1);
        UUID second = new UUID(0, 2);
        given(fixture.billing.answer(anyString(), anyList())).willReturn("Paid.");

        try (MockedStatic<MessageIds> ids = mockStatic(MessageIds.class)) {
            ids.when(MessageIds::next).thenReturn(first, second);

            assertThat(chat.post("lobby", "alice", "@billing is it paid?").id()).isEqualTo(first);

            then(fixture.messages).should().save(Mockito.argThat(message -> message.id().equals(second)));
        }
    }

    @Test
    void takesOneIdForAPostWithoutAnswer() {
        try (MockedStatic<MessageIds> ids = Mockito.mockStatic(MessageIds.class, CALLS_REAL_METHODS)) {
            chat.post("lobby", "alice", "hello");

            ids.verify(MessageIds::next);
        }
    }

    @Test
    void routesEveryStoredPostOnce() {
        AgentRouter router = Mockito.spy(new AgentRouter(List.of(fixture.billing)));
        ChatService routed = new ChatService(fixture.limiter, new MessageComposer(Mockito.mock()), fixture.moderation,
                fixture.messages, fixture.broadcaster, router);
        given(fixture.billing.answer(anyString(), anyList())).willReturn("Paid.");

        Message question = routed.post("lobby", "alice", "@billing is it paid?");

        then(router).should().route(question);
        then(router).shouldHaveNoMoreInteractions();
    }
}
