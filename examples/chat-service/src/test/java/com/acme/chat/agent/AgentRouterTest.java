package com.acme.chat.agent;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

import com.acme.chat.ChatMocks;

class AgentRouterTest {

    @Test
    void routesByMention() {
        AnswerAgent billing = createAgentMock(AnswerAgent.class, "billing");
        AnswerAgent support = createAgentMock(AnswerAgent.class, "support");
        AgentRouter router = new AgentRouter(List.of(billing, support));

        assertThat(router.route(ChatMocks.message("alice", "@support it is broken"))).containsSame(support);
    }

    @Test
    void doesNotAskWhoIsOnDuty() {
        WeekendAgent weekend = createAgentMock(WeekendAgent.class, "weekend");
        NightAgent night = createAgentMock(NightAgent.class, "night");
        AgentRouter router = new AgentRouter(List.of(weekend, night));

        assertThat(router.route(ChatMocks.message("alice", "@night anybody awake?"))).containsSame(night);
        verify(weekend, never()).onDuty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "hello", "@sales hello" })
    void hasNobodyForOtherMessages(String text) {
        WeekendAgent weekend = mock(WeekendAgent.class);
        when(weekend.name()).thenReturn("weekend");

        assertThat(new AgentRouter(List.of(weekend)).route(ChatMocks.message("alice", text))).isEmpty();
    }

    @Test
    void agentsDoNotAnswerEachOther() {
        AnswerAgent billing = ChatMocks.answerAgent("billing");
        AnswerAgent support = ChatMocks.answerAgent(NightAgent.class, "support");

        assertThat(new AgentRouter(List.of(billing, support)).route(ChatMocks.message("support", "@billing please")))
                .isEmpty();
    }

    @Test
    void refusesTwoAgentsOfOneName() {
        NightAgent[] twins = { mock(NightAgent.class), mock(NightAgent.class) };
        for (NightAgent twin : twins) {
            when(twin.name()).thenReturn("night");
        }

        assertThatIllegalArgumentException().isThrownBy(() -> new AgentRouter(List.of(twins)))
                .withMessage("Two agents are called night");
    }

    @Test
    void namelessAgentsAreNotMentionable() {
        AgentRouter router = Stream.of(NightAgent.class)
                .map(Mockito::mock)
                .collect(collectingAndThen(toList(), AgentRouter::new));

        assertThat(router.route(ChatMocks.message("alice", "@null hello"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = { ModelAnswerAgent.class, WeekendAgent.class, NightAgent.class })
    void looksAtTheNameAndNotAtTheKind(Class<? extends AnswerAgent> kind) {
        AnswerAgent agent = mock(kind);
        when(agent.name()).thenReturn("on_duty");

        assertThat(new AgentRouter(List.of(agent)).route(ChatMocks.message("alice", "@on_duty hello")))
                .containsSame(agent);
    }

    private static <A extends AnswerAgent> A createAgentMock(Class<A> type, String name) {
        A agent = mock(type);
        when(agent.name()).thenReturn(name);
        return agent;
    }

    interface WeekendAgent extends AnswerAgent {

        boolean onDuty();
    }

    private interface NightAgent extends AnswerAgent {
    }
}
