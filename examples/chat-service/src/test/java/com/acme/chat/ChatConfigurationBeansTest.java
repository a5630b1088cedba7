package com.acme.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockConstruction;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.function.Consumer;

import javax.sql.DataSource;

import dev.langchain4j.model.chat.ChatModel;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.MockedConstruction;
import org.mockito.Mockito;
import org.springframework.jdbc.core.JdbcTemplate;

import com.acme.chat.agent.AgentRouter;
import com.acme.chat.agent.ModelAnswerAgent;
import com.acme.chat.delivery.EventCodec;
import com.acme.chat.delivery.SessionRegistry;

/** The bean methods by themselves, without a container. */
class ChatConfigurationBeansTest {

    private final ChatConfiguration configuration = new ChatConfiguration();

    @Test
    void jdbcTemplateUsesThePlatformsDataSource() {
        DataSource dataSource = Mockito.mock(DataSource.class);

        assertThat(configuration.jdbcTemplate(dataSource).getDataSource()).isSameAs(dataSource);
        verifyNoInteractions(dataSource);
    }

    @Test
    void allAgentsShareOneModel() {
        ChatModel model = Mockito.mock(ChatModel.class);

        try (MockedConstruction<ModelAnswerAgent> agents = mockConstruction(ModelAnswerAgent.class,
                (agent, context) -> {
                    assertThat(context.arguments().get(2)).isSameAs(model);
                    when(agent.name()).thenReturn((String) context.arguments().get(0));
                })) {
            AgentRouter router = configuration.agentRouter(model);

            assertThat(router.names()).containsExactlyInAnyOrder("billing", "support");
            assertThat(agents.constructed()).hasSize(2);
        }
    }

    @Test
    void theBroadcasterListensToTheRooms() {
        RoomService rooms = mock(RoomService.class);
        ArgumentCaptor<Consumer<ChatEvent>> listener = ArgumentCaptor.captor();

        configuration.eventBroadcaster(rooms, mock(SessionRegistry.class), new EventCodec());
        verify(rooms).onChange(listener.capture());
        listener.getValue().accept(ChatEvent.joined("lobby", "carol"));

        verify(rooms).membersOf("lobby");
    }

    @Test
    void theRoomsAreEmptyUntilTheDatabaseSaysOtherwise() {
        try (MockedConstruction<JdbcTemplate> templates = mockConstruction(JdbcTemplate.class)) {
            RoomService rooms = configuration.roomService(configuration.jdbcTemplate(mock(DataSource.class)));

            assertThat(rooms.isEmpty("lobby")).isTrue();
            verify(templates.constructed().get(0)).queryForObject(RoomService.COUNT, Integer.class, "lobby");
        }
    }
}
