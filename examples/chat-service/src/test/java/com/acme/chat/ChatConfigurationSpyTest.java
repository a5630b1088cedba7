package com.acme.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;

import javax.sql.DataSource;

import dev.langchain4j.model.chat.ChatModel;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

import com.acme.chat.ChatService.PostRejectedException;
import com.acme.chat.delivery.EventBroadcaster;
import com.acme.chat.storage.MessageRepository;

@SpringJUnitConfig(ChatConfiguration.class)
@MockitoBean(types = DataSource.class)
class ChatConfigurationSpyTest {

    @MockitoSpyBean
    private RoomService rooms;

    @MockitoSpyBean
    private EventBroadcaster broadcaster;

    @MockitoBean(answers = Answers.RETURNS_DEEP_STUBS)
    private ChatModel model;

    @MockitoBean(name = "messageRepository")
    private MessageRepository messages;

    @Autowired
    private ChatService chat;

    @Test
    void broadcastsWhatWasStored() {
        when(model.chat(anyString())).thenReturn("ALLOW");
        Message hello = ChatMocks.message("alice", "hello");
        when(messages.save(any())).thenReturn(hello);
        doReturn(List.of("alice", "bob")).when(rooms).membersOf("lobby");

        assertThat(chat.post("lobby", "alice", "hello")).isEqualTo(hello);

        verify(broadcaster).broadcast(ChatEvent.message(hello));
        verify(rooms).membersOf("lobby");
    }

    @Test
    void broadcastsNothingThatWasRejected() {
        when(model.chat(anyString())).thenReturn("REJECT");

        assertThatExceptionOfType(PostRejectedException.class)
                .isThrownBy(() -> chat.post("lobby", "alice", "hello"));

        verify(broadcaster, never()).broadcast(any());
    }
}
