package com.acme.chat.agent;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;

/** Answers word by word, so that the user sees the reply grow. */
public class StreamingAnswerAgent {

    private final StreamingChatModel model;

    public StreamingAnswerAgent(StreamingChatModel model) {
        this.model = model;
    }

    public CompletableFuture<String> answer(String question, Consumer<String> onToken) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        model.chat(question, new StreamingChatResponseHandler() {

            @Override
            public void onPartialResponse(String token) {
                onToken.accept(token);
            }

            @Override
            public void onCompleteResponse(ChatResponse response) {
                answer.complete(response.aiMessage().text());
            }

            @Override
            public void onError(Throwable error) {
                answer.completeExceptionally(error);
            }
        });
        return answer;
    }
}
