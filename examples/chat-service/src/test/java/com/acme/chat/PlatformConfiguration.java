package com.acme.chat;

import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import javax.sql.DataSource;

import dev.langchain4j.model.chat.ChatModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.acme.chat.storage.MessageRepository;

/** Stands in for what the platform provides to {@link ChatConfiguration}. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    @Bean
    DataSource dataSource() {
        return mock(DataSource.class, RETURNS_DEEP_STUBS);
    }

    @Bean
    ChatModel chatModel() {
        return mock(ChatModel.class);
    }

    @Bean
    MessageRepository messageRepository() {
        return mock(MessageRepository.class, "messageRepository");
    }
}
