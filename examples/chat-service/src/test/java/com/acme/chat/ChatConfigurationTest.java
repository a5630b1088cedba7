package com.acme.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import java.util.List;

import javax.sql.DataSource;

import dev.langchain4j.model.chat.ChatModel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

import com.acme.chat.agent.AgentRouter;
import com.acme.chat.delivery.SessionRegistry;
import com.acme.chat.delivery.SessionTestUtils;
import com.acme.chat.storage.MessageRepository;

@SpringJUnitConfig(ChatConfiguration.class)
class ChatConfigurationTest {

    @MockitoBean
    private DataSource dataSource;

    @MockitoBean
    private JdbcTemplate jdbc;

    @MockitoBean
    private ChatModel model;

    @MockitoBean
    private MessageRepository messages;

    @Autowired
    private ChatService chat;

    @Autowired
    private RoomService rooms;

    @Autowired
    private AgentRouter agents;

    @Autowired
    private SessionRegistry sessions;

    @Test
    void wiresTheAgentsUsersCanMention() {
        assertThat(agents.names()).containsExactlyInAnyOrder("billing", "support");
    }

    @Test
    void moderatesEveryPostWithTheModel() {
        given(model.chat(anyString())).willReturn("ALLOW");
        given(messages.save(any())).willAnswer(invocation -> invocation.getArgument(0));

        Message stored = chat.post("lobby", "bob", "hello");

        then(model).should().chat(anyString());
        then(messages).should().save(stored);
    }

    @Test
    void tellsTheRoomWhoJoins() throws Exception {
        WebSocketSession session = SessionTestUtils.openSession("s-1");
        sessions.register("alice", session);
        given(jdbc.update(RoomService.INSERT, "lobby", "carol")).willReturn(1);
        given(jdbc.queryForList(RoomService.SELECT, String.class, "lobby")).willReturn(List.of("alice", "carol"));

        rooms.join("lobby", "carol");

        then(session).should().sendMessage(new TextMessage("JOINED|lobby|carol"));
        then(dataSource).shouldHaveNoInteractions();
    }
}
