package com.acme.chat.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class StreamingAnswerAgentTest {

    @Test
    void handsOnEveryTokenBeforeTheWholeAnswer() {
        StreamingChatModel model = mock(StreamingChatModel.class, invocation -> {
            StreamingChatResponseHandler handler = invocation.getArgument(1);
            handler.onPartialResponse("It is ");
            handler.onPartialResponse("paid.");
            handler.onCompleteResponse(ChatResponse.builder().aiMessage(AiMessage.from("It is paid.")).build());
            return null;
        });
        List<String> tokens = spy(new ArrayList<>());

        CompletableFuture<String> answer = new StreamingAnswerAgent(model).answer("is it paid?", tokens::add);

        assertThat(answer).isCompletedWithValue("It is paid.");
        InOrder inOrder = inOrder(tokens);
        inOrder.verify(tokens).add("It is ");
        inOrder.verify(tokens).add("paid.");
    }

    @Test
    void failsWithTheModel() {
        Consumer<String> onToken = mock();
        StreamingChatModel model = mock(StreamingChatModel.class, invocation -> {
            invocation.getArgument(1, StreamingChatResponseHandler.class).onError(new TimeoutException("after 30 s"));
            return null;
        });

        CompletableFuture<String> answer = new StreamingAnswerAgent(model).answer("is it paid?", onToken);

        assertThatThrownBy(answer::join).hasCauseInstanceOf(TimeoutException.class);
        verifyNoInteractions(onToken);
    }

    @Test
    void isOpenWhileTheModelIsThinking() {
        StreamingChatModel silent = mock(StreamingChatModel.class, "silent model");

        assertThat(new StreamingAnswerAgent(silent).answer("hello?", mock())).isNotDone();
        verify(silent).chat(eq("hello?"), any(StreamingChatResponseHandler.class));
    }
}
