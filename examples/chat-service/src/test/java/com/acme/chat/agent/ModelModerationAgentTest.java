package com.acme.chat.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.langchain4j.model.chat.ChatModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;
import org.mockito.junit.jupiter.MockitoSettings;
import org.mockito.quality.Strictness;

import com.acme.chat.ChatMocks;
import com.acme.chat.agent.ModerationAgent.Verdict;

@ExtendWith(MockitoExtension.class)
@MockitoSettings(strictness = Strictness.LENIENT)
class ModelModerationAgentTest {

    @Mock
    private ChatModel model;

    @InjectMocks
    private ModelModerationAgent moderation;

    @BeforeEach
    void rejectNothingButInsults() {
        when(model.chat(anyString())).thenReturn("ALLOW");
        when(model.chat(contains("idiot"))).thenReturn("REJECT");
    }

    @Test
    void rejectsWhatTheModelRejects() {
        assertThat(moderation.review(ChatMocks.message("alice", "you idiot"))).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void allowsTheRest() {
        assertThat(moderation.review(ChatMocks.message("alice", "hello"))).isEqualTo(Verdict.ALLOWED);
        verify(model).chat(contains("hello"));
    }

    @ParameterizedTest
    @CsvSource({ "' reject\n', REJECTED", "Rejected., ALLOWED", "'', ALLOWED", ", ALLOWED" })
    void readsTheReplyStrictly(String reply, Verdict verdict) {
        when(model.chat(anyString())).thenReturn(reply);

        assertThat(moderation.review(ChatMocks.message("alice", "hello"))).isEqualTo(verdict);
    }

    @Test
    void allowsEverythingWhileTheModelIsDown(@Mock(name = "offline model") ChatModel offline) {
        when(offline.chat(anyString())).thenThrow(new IllegalStateException("connection refused"));

        assertThat(new ModelModerationAgent(offline).review(ChatMocks.message("alice", "you idiot")))
                .isEqualTo(Verdict.ALLOWED);
    }
}
