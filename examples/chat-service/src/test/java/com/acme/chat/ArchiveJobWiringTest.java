package com.acme.chat;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

import com.acme.chat.storage.ArchiveJob;
import com.acme.chat.storage.MessageRepository;

@SpringJUnitConfig({ ChatConfiguration.class, PlatformConfiguration.class })
class ArchiveJobWiringTest {

    @MockitoBean
    private Clock clock;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private MessageRepository messages;

    @Autowired
    private ArchiveJob job;

    @Test
    void keepsMessagesForThirtyDays() throws SQLException {
        List<Message> old = List.of(ChatMocks.message("alice", "hello"));
        when(clock.instant()).thenReturn(Instant.parse("2025-03-31T00:00:00Z"));
        when(messages.findBySentAtBefore(Instant.parse("2025-03-01T00:00:00Z"))).thenReturn(old);
        Connection connection = mock(Connection.class);
        doReturn(mock(PreparedStatement.class)).when(connection).prepareStatement(anyString());
        when(dataSource.getConnection()).thenReturn(connection);

        job.run();

        InOrder inOrder = inOrder(connection, messages);
        inOrder.verify(connection).commit();
        inOrder.verify(messages).deleteAll(old);
    }
}
