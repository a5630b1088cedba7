package com.acme.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.MockedStatic;
import org.mockito.Spy;
import org.mockito.junit.jupiter.MockitoExtension;

import com.acme.chat.agent.AgentRouter;
import com.acme.chat.agent.ModerationAgent;
import com.acme.chat.delivery.EventBroadcaster;
import com.acme.chat.storage.MessageRepository;

@ExtendWith(MockitoExtension.class)
class ChatServiceHistoryTest {

    @Mock private MessageRepository messages;
    @Mock private ModerationAgent moderation;
    @Mock private EventBroadcaster broadcaster;
    @Mock(stubOnly = true) private RateLimiter limiter;
    @Mock private MockedStatic<MessageIds> ids;

    @Spy private AgentRouter agents = new AgentRouter(List.of());

    private ChatService chat;

    @BeforeEach
    void createService() {
        MessageComposer composer = new MessageComposer(Clock.fixed(ChatMocks.NOON, ZoneOffset.UTC));
        chat = new ChatService(limiter, composer, moderation, messages, broadcaster, agents);
    }

    @Test
    void readsTheLatestMessagesOfTheRoom() {
        when(messages.findTop20ByRoomOrderBySentAtDesc("lobby"))
                .thenReturn(List.of(ChatMocks.message("alice", "hello")));

        assertThat(chat.history("lobby")).extracting(Message::text).containsExactly("hello");
        verifyNoMoreInteractions(messages);
        verifyNoInteractions(moderation, broadcaster, agents);
    }

    @Test
    void aPostCarriesTheNextId() {
        UUID id = new UUID(7, 7);
        ids.when(MessageIds::next).thenReturn(id);
        when(limiter.tryAcquire("alice")).thenReturn(true);
        when(messages.save(new Message(id, "lobby", "alice", "hello", ChatMocks.NOON)))
                .thenAnswer(invocation -> invocation.getArgument(0));

        assertThat(chat.post("lobby", "alice", "hello").id()).isEqualTo(id);
        verify(agents).route(any());
    }
}
