package com.acme.chat.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.stream.Stream;

import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.stubbing.Answer;

import com.acme.chat.Message;

class ModelAnswerAgentFailureTest {

    private static final List<Message> NO_HISTORY = List.of();

    static Stream<LangChain4jException> failures() {
        return Stream.of(new TimeoutException("after 30 s"), new RateLimitException("429"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void apologisesWhenTheModelFails(LangChain4jException failure) {
        Answer<?> fail = invocation -> {
            throw failure;
        };
        ChatModel failing = mock(ChatModel.class, fail);

        assertThat(agent(failing).answer("hello?", NO_HISTORY)).isEqualTo(ModelAnswerAgent.UNAVAILABLE);
    }

    @Test
    void recoversWithTheModel() {
        ChatModel model = mock(ChatModel.class, /* a response in two hops */ RETURNS_DEEP_STUBS);
        when(model.chat(any(ChatRequest.class)).aiMessage().text())
                .thenThrow(new TimeoutException("after 30 s"))
                .thenReturn("Here I am again.");
        AnswerAgent agent = agent(model);

        assertThat(agent.answer("hello?", NO_HISTORY)).isEqualTo(ModelAnswerAgent.UNAVAILABLE);
        assertThat(agent.answer("hello?", NO_HISTORY)).isEqualTo("Here I am again.");
    }

    @Test
    void doesNotHideAModelThatBreaksItsContract() {
        assertThatNullPointerException()
                .isThrownBy(() -> agent(mock(ChatModel.class)).answer("hello?", NO_HISTORY));
    }

    private static AnswerAgent agent(ChatModel model) {
        return new ModelAnswerAgent("billing", "Be brief.", model);
    }
}
