package com.acme.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import org.mockito.quality.Strictness;
import org.springframework.jdbc.core.JdbcTemplate;

import com.acme.chat.agent.AnswerAgent;
import com.acme.chat.agent.ModerationAgent;
import com.acme.chat.storage.MessageRepository;

/** Ready-made doubles for tests of the chat core. */
public final class ChatMocks {

    public static final Instant NOON = Instant.parse("2025-03-14T12:00:00Z");

    private ChatMocks() {
    }

    public static Message message(String author, String text) {
        return new Message(UUID.nameUUIDFromBytes(text.getBytes(UTF_8)), "lobby", author, text, NOON);
    }

    public static Clock clockAt(Instant instant) {
        Clock clock = mock(Clock.class, "clock at " + instant);
        when(clock.instant()).thenReturn(instant);
        return clock;
    }

    /** A model that passes every moderation and answers every request with the given text. */
    public static ChatModel modelAnswering(String answer) {
        ChatModel model = mock(ChatModel.class, withSettings().strictness(Strictness.LENIENT));
        when(model.chat(anyString())).thenReturn("ALLOW");
        when(model.chat(any(ChatRequest.class)))
                .thenReturn(ChatResponse.builder().aiMessage(AiMessage.from(answer)).build());
        return model;
    }

    public static AnswerAgent answerAgent(String name) {
        return answerAgent(AnswerAgent.class, name);
    }

    public static <A extends AnswerAgent> A answerAgent(Class<A> type, String name) {
        A agent = mock(type, name);
        lenient().when(agent.name()).thenReturn(name);
        lenient().when(agent.answer(anyString(), anyList())).thenReturn(name + " is on it");
        return agent;
    }

    public static ModerationAgent moderation(ModerationAgent.Verdict verdict) {
        return mock(ModerationAgent.class, invocation -> verdict);
    }

    /** Hands back what it is asked to save, as the real repository does for records. */
    public static MessageRepository messageRepository() {
        MessageRepository messages = mock();
        lenient().when(messages.save(any())).thenAnswer(invocation -> invocation.getArgument(0));
        return messages;
    }

    public static JdbcTemplate roomWithMembers(String... members) {
        JdbcTemplate jdbc = mock(JdbcTemplate.class);
        when(jdbc.queryForList(anyString(), eq(String.class), any(Object[].class))).thenReturn(List.of(members));
        return jdbc;
    }

    public static DataSource dataSource(Connection connection) throws SQLException {
        DataSource dataSource = mock(DataSource.class);
        when(dataSource.getConnection()).thenReturn(connection);
        return dataSource;
    }

    public static Connection connection() throws SQLException {
        Connection connection = mock(Connection.class);
        when(connection.prepareStatement(anyString())).thenReturn(mock(PreparedStatement.class));
        return connection;
    }
}
