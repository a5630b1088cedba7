package com.acme.chat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import dev.langchain4j.model.chat.ChatModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import com.acme.chat.agent.AgentRouter;
import com.acme.chat.agent.ModelAnswerAgent;
import com.acme.chat.agent.ModelModerationAgent;
import com.acme.chat.agent.ModerationAgent;
import com.acme.chat.delivery.ChatSocketHandler;
import com.acme.chat.delivery.EventBroadcaster;
import com.acme.chat.delivery.EventCodec;
import com.acme.chat.delivery.SessionRegistry;
import com.acme.chat.storage.ArchiveJob;
import com.acme.chat.storage.MessageRepository;

/** Wires the application; the data source, the repository and the chat model come from the platform. */
@Configuration(proxyBeanMethods = false)
public class ChatConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    RateLimiter rateLimiter(Clock clock) {
        return new RateLimiter(clock, 5, Duration.ofSeconds(10));
    }

    @Bean
    MessageComposer messageComposer(Clock clock) {
        return new MessageComposer(clock);
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
        return new JdbcTemplate(dataSource);
    }

    @Bean
    ModerationAgent moderationAgent(ChatModel model) {
        return new ModelModerationAgent(model);
    }

    @Bean
    AgentRouter agentRouter(ChatModel model) {
        return new AgentRouter(List.of(
                new ModelAnswerAgent("billing", "You answer questions about invoices.", model),
                new ModelAnswerAgent("support", "You help with technical problems.", model)));
    }

    @Bean
    EventCodec eventCodec() {
        return new EventCodec();
    }

    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistry();
    }

    @Bean
    RoomService roomService(JdbcTemplate jdbc) {
        return new RoomService(jdbc);
    }

    @Bean
    EventBroadcaster eventBroadcaster(RoomService rooms, SessionRegistry sessions, EventCodec codec) {
        EventBroadcaster broadcaster = new EventBroadcaster(rooms, sessions, codec);
        rooms.onChange(broadcaster::broadcast);
        return broadcaster;
    }

    @Bean
    ChatService chatService(RateLimiter limiter, MessageComposer composer, ModerationAgent moderation,
            MessageRepository messages, EventBroadcaster broadcaster, AgentRouter agents) {
        return new ChatService(limiter, composer, moderation, messages, broadcaster, agents);
    }

    @Bean
    ChatSocketHandler chatSocketHandler(ChatService chat, SessionRegistry sessions, EventCodec codec) {
        return new ChatSocketHandler(chat, sessions, codec);
    }

    @Bean
    ArchiveJob archiveJob(MessageRepository messages, DataSource dataSource, Clock clock) {
        return new ArchiveJob(messages, dataSource, clock, Duration.ofDays(30));
    }
}
