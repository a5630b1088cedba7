package com.acme.chat.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

import com.acme.chat.ChatMocks;
import com.acme.chat.Message;

class MessageArchiveSearchTest {

    private DatabaseFixture database;
    private MessageArchive archive;

    @BeforeEach
    void createArchive() throws SQLException {
        database = new DatabaseFixture();
        archive = new MessageArchive(database.dataSource);
    }

    @Test
    void findsMessages() throws SQLException {
        Message hello = ChatMocks.message("alice", "hello");
        Message othello = ChatMocks.message("bob", "seen othello?");
        database.willFind(hello, othello);

        assertThat(archive.search("lobby", "hello")).containsExactly(hello, othello);
        verify(database.statement).setString(1, "lobby");
        verify(database.statement).setString(2, "%hello%");
    }

    @Test
    void mayFindNothing() throws SQLException {
        ResultSet rows = database.willFind();

        assertThat(archive.search("lobby", "hello")).isEmpty();
        verify(rows).close();
    }

    @Test
    void closesEverythingWhenTheQueryFails() throws SQLException {
        when(database.statement.executeQuery()).thenThrow(new SQLException("timeout"));

        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(() -> archive.search("lobby", "hello"))
                .withMessageContaining("lobby");

        verify(database.statement).close();
        verify(database.connection).close();
    }

    @Test
    void stopsAtTheLastRow() throws SQLException {
        DataSource dataSource = mock(DataSource.class, RETURNS_DEEP_STUBS);
        when(dataSource.getConnection().prepareStatement(MessageArchive.SEARCH).executeQuery().next())
                .thenReturn(false);

        assertThat(new MessageArchive(dataSource).search("lobby", "hello")).isEmpty();
    }
}
