package com.acme.chat.storage;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.mockito.Mock;
import org.springframework.dao.DataAccessResourceFailureException;

import com.acme.chat.ChatMocks;
import com.acme.chat.Message;

class MessageArchiveStoreTest extends AbstractDatabaseTest {

    private static final Message HELLO = ChatMocks.message("alice", "hello");
    private static final Message HI = ChatMocks.message("bob", "hi");

    @Mock
    private PreparedStatement insert;

    private MessageArchive archive;

    @BeforeEach
    void createArchive() {
        archive = new MessageArchive(dataSource);
    }

    @Test
    void writesOneBatch() throws SQLException {
        when(connection.prepareStatement(MessageArchive.INSERT)).thenReturn(insert);

        archive.store(List.of(HELLO, HI));

        InOrder inOrder = inOrder(connection, insert);
        inOrder.verify(connection).setAutoCommit(false);
        inOrder.verify(insert, times(2)).addBatch();
        inOrder.verify(insert).executeBatch();
        inOrder.verify(connection).commit();
    }

    @Test
    void fillsEveryColumn() throws SQLException {
        when(connection.prepareStatement(MessageArchive.INSERT)).thenReturn(insert);

        archive.store(List.of(HELLO));

        verify(insert).setObject(1, HELLO.id());
        verify(insert).setString(2, "lobby");
        verify(insert).setString(3, "alice");
        verify(insert).setString(4, "hello");
        verify(insert).setTimestamp(5, Timestamp.from(HELLO.sentAt()));
        verify(insert).addBatch();
        verify(insert).executeBatch();
        verify(insert).close();
        verifyNoMoreInteractions(insert);
    }

    @Test
    void rollsBackWhenTheBatchFails() throws SQLException {
        when(connection.prepareStatement(MessageArchive.INSERT)).thenReturn(insert);
        when(insert.executeBatch()).thenThrow(new BatchUpdateException("duplicate id", new int[] { 1, -3 }));

        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(() -> archive.store(List.of(HELLO, HI)))
                .withMessageContaining("2 messages")
                .withCauseInstanceOf(BatchUpdateException.class);

        verify(connection).rollback();
        verify(connection, never()).commit();
    }

    @Test
    void closesWhatItOpened() throws SQLException {
        when(connection.prepareStatement(MessageArchive.INSERT)).thenReturn(mock(PreparedStatement.class));

        archive.store(List.of(HELLO));

        verify(connection).setAutoCommit(false);
        verify(connection).commit();
        verify(connection).close();
        // getConnection and prepareStatement are verified by strict stubs
        verifyNoMoreInteractions(dataSource, connection);
    }
}
