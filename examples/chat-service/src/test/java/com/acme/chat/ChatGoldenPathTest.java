package com.acme.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.security.Principal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

import com.acme.chat.agent.AgentRouter;
import com.acme.chat.agent.ModelAnswerAgent;
import com.acme.chat.agent.ModelModerationAgent;
import com.acme.chat.delivery.ChatSocketHandler;
import com.acme.chat.delivery.EventBroadcaster;
import com.acme.chat.delivery.EventCodec;
import com.acme.chat.delivery.PartnerEndpoint;
import com.acme.chat.delivery.SessionRegistry;
import com.acme.chat.storage.ArchiveJob;
import com.acme.chat.storage.MessageRepository;

/** The flows that must work at every commit: real services, doubles only at the edges of the system. */
@Tag("golden-path")
class ChatGoldenPathTest {

    private static final Instant NOW = Instant.parse("2025-03-14T12:00:00Z");

    private final Clock clock = mock(Clock.class);
    private final ChatModel model = mock(ChatModel.class, RETURNS_DEEP_STUBS);
    private final MessageRepository messages = mock(MessageRepository.class);
    private final JdbcTemplate jdbc = mock(JdbcTemplate.class);

    private final SessionRegistry sessions = new SessionRegistry();
    private final EventCodec codec = new EventCodec();
    private ChatService chat;
    private ChatSocketHandler handler;

    @BeforeEach
    void startApplication() {
        when(clock.instant()).thenReturn(NOW);
        when(model.chat(anyString())).thenReturn("ALLOW");
        when(messages.save(any())).thenAnswer(invocation -> invocation.getArgument(0));
        when(jdbc.queryForList(RoomService.SELECT, String.class, "lobby")).thenReturn(List.of("alice", "bob"));

        RoomService rooms = new RoomService(jdbc);
        AgentRouter agents = new AgentRouter(List.of(new ModelAnswerAgent("billing", "Be brief.", model)));
        chat = new ChatService(new RateLimiter(clock, 5, Duration.ofSeconds(10)), new MessageComposer(clock),
                new ModelModerationAgent(model), messages, new EventBroadcaster(rooms, sessions, codec), agents);
        handler = new ChatSocketHandler(chat, sessions, codec);
    }

    @Test
    void aPostReachesEveryMember() throws Exception {
        WebSocketSession alice = connect("alice");
        WebSocketSession bob = connect("bob");

        handler.handleMessage(alice, new TextMessage("MESSAGE|lobby|hello"));

        verify(alice).sendMessage(new TextMessage("MESSAGE|lobby|alice: hello"));
        verify(bob).sendMessage(new TextMessage("MESSAGE|lobby|alice: hello"));
    }

    @Test
    void aMentionedAgentAnswersInTheRoom() throws Exception {
        WebSocketSession alice = connect("alice");
        when(model.chat(any(ChatRequest.class)).aiMessage().text()).thenReturn("Yes, on Monday.");

        handler.handleMessage(alice, new TextMessage("MESSAGE|lobby|@billing is it paid?"));

        InOrder inOrder = inOrder(alice);
        inOrder.verify(alice).sendMessage(new TextMessage("MESSAGE|lobby|alice: @billing is it paid?"));
        inOrder.verify(alice).sendMessage(new TextMessage("MESSAGE|lobby|billing: Yes, on Monday."));
    }

    @Test
    void anAbusivePostIsAnsweredToItsAuthorOnly() throws Exception {
        WebSocketSession alice = connect("alice");
        WebSocketSession bob = connect("bob");
        when(model.chat(contains("idiots"))).thenReturn("REJECT");

        handler.handleMessage(alice, new TextMessage("MESSAGE|lobby|idiots, all of you"));

        verify(alice).sendMessage(new TextMessage("REJECTED|lobby|The message breaks the house rules"));
        verify(bob, never()).sendMessage(any());
        verify(messages, never()).save(any());
    }

    @Test
    void aPartnerPostReachesTheBrowsers() throws Exception {
        WebSocketSession bob = connect("bob");
        Session partner = mock(Session.class);
        ArgumentCaptor<MessageHandler.Whole<String>> receiver = ArgumentCaptor.captor();

        new PartnerEndpoint(chat, codec).onOpen(partner, mock(EndpointConfig.class));
        verify(partner).addMessageHandler(receiver.capture());
        receiver.getValue().onMessage("MESSAGE|lobby|carol: greetings from abroad");

        verify(bob).sendMessage(new TextMessage("MESSAGE|lobby|carol: greetings from abroad"));
    }

    @Test
    void oldMessagesMoveToTheArchive() throws Exception {
        DataSource dataSource = mock(DataSource.class);
        Connection connection = mock(Connection.class);
        PreparedStatement insert = mock(PreparedStatement.class);
        when(dataSource.getConnection()).thenReturn(connection);
        when(connection.prepareStatement(anyString())).thenReturn(insert);
        List<Message> old = List.of(ChatMocks.message("alice", "hello"), ChatMocks.message("bob", "hi"));
        when(messages.findBySentAtBefore(NOW.minus(Duration.ofDays(30)))).thenReturn(old);

        new ArchiveJob(messages, dataSource, clock, Duration.ofDays(30)).run();

        InOrder inOrder = inOrder(insert, connection, messages);
        inOrder.verify(insert).executeBatch();
        inOrder.verify(connection).commit();
        inOrder.verify(messages).deleteAll(old);
    }

    private WebSocketSession connect(String user) throws Exception {
        Principal principal = mock(Principal.class);
        when(principal.getName()).thenReturn(user);
        WebSocketSession session = mock(WebSocketSession.class, user + "'s session");
        when(session.getId()).thenReturn("session of " + user);
        when(session.getPrincipal()).thenReturn(principal);
        when(session.isOpen()).thenReturn(true);
        handler.afterConnectionEstablished(session);
        assertThat(sessions.isOnline(user)).isTrue();
        return session;
    }
}
