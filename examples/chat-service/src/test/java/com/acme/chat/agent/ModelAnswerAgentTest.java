package com.acme.chat.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.util.List;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Captor;

import com.acme.chat.ChatMocks;
import com.acme.chat.Message;

class ModelAnswerAgentTest extends AbstractAgentTest {

    @Captor
    private ArgumentCaptor<ChatRequest> request;

    @Test
    void answersWithTheTextOfTheModel() {
        ChatResponse paid = response("It is paid.");
        when(model.chat(any(ChatRequest.class))).thenReturn(paid);
        ModelAnswerAgent billing = new ModelAnswerAgent("billing", "Be brief.", model);

        assertThat(billing.answer("is it paid?", List.of())).isEqualTo("It is paid.");
        verifyNoMoreInteractions(model);
    }

    @Test
    void showsTheModelTheHistoryOldestFirst() {
        ChatResponse paid = response("It is paid.");
        when(model.chat(any(ChatRequest.class))).thenReturn(paid);
        List<Message> history = List.of(
                ChatMocks.message("billing", "How can I help?"),
                ChatMocks.message("alice", "hello"));

        new ModelAnswerAgent("billing", "Be brief.", model).answer("is it paid?", history);

        verify(model).chat(request.capture());
        assertThat(request.getValue().messages()).containsExactly(
                SystemMessage.from("Be brief."),
                UserMessage.from("alice", "hello"),
                AiMessage.from("How can I help?"),
                UserMessage.from("is it paid?"));
    }

    @Test
    void agentsDoNotShareTheirModels() {
        ChatModel other = mock(ChatModel.class, "support model");
        ChatResponse restart = response("Have you restarted it?");
        when(other.chat(any(ChatRequest.class))).thenReturn(restart);
        List<AnswerAgent> agents = List.of(
                new ModelAnswerAgent("support", "Be patient.", other),
                new ModelAnswerAgent("billing", "Be brief.", model));

        assertThat(agents.get(0).answer("it is broken", List.of())).isEqualTo("Have you restarted it?");
        verifyNoMoreInteractions(other, model);
    }
}
