package com.acme.chat.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.mockito.Mockito;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import com.acme.chat.ChatMocks;

class MessageArchivePurgeTest {

    @Test
    void tellsHowManyRowsAreGone() throws SQLException {
        DataSource dataSource = mock(DataSource.class, RETURNS_DEEP_STUBS);
        when(dataSource.getConnection().prepareStatement(MessageArchive.PURGE).executeUpdate()).thenReturn(42);

        assertThat(new MessageArchive(dataSource).purgeBefore(ChatMocks.NOON)).isEqualTo(42);
    }

    @Test
    void deletesWhatIsOlderThanTheLimit() throws SQLException {
        Connection connection = mock("primary");
        PreparedStatement delete = mock(RETURNS_DEEP_STUBS);
        when(connection.prepareStatement(MessageArchive.PURGE)).thenReturn(delete);

        new MessageArchive(ChatMocks.dataSource(connection)).purgeBefore(ChatMocks.NOON);

        InOrder inOrder = Mockito.inOrder(delete, connection);
        inOrder.verify(delete).setTimestamp(1, Timestamp.from(ChatMocks.NOON));
        inOrder.verify(delete).executeUpdate();
        inOrder.verify(delete).close();
        inOrder.verify(connection).close();
    }

    @Test
    void purgesNothingFromAnEmptyArchive() throws SQLException {
        MessageArchive archive = new MessageArchive(ChatMocks.dataSource(ChatMocks.connection()));

        assertThat(archive.purgeBefore(ChatMocks.NOON)).isZero();
    }

    @Test
    void reportsADatabaseThatIsDown() throws SQLException {
        DataSource down = mock(
                DataSource.class,           // the pool has no connection left
                withSettings()
                        .name("exhausted pool")
                        .extraInterfaces(AutoCloseable.class));
        when(down.getConnection()).thenThrow(new SQLException("no connection left"));

        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(() -> new MessageArchive(down).purgeBefore(ChatMocks.NOON))
                .withRootCauseInstanceOf(SQLException.class);
    }

    @Test
    void reconnectsAfterAFailure() throws SQLException {
        DataSource pool = Mockito.mock(DataSource.class, withSettings().defaultAnswer(invocation -> {
            throw new SQLException("no connection left");
        }));
        DelegatingDataSource switchable = Mockito.spy(new DelegatingDataSource(pool));
        MessageArchive archive = new MessageArchive(switchable);
        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(() -> archive.purgeBefore(ChatMocks.NOON));

        switchable.setTargetDataSource(ChatMocks.dataSource(ChatMocks.connection()));

        assertThat(archive.purgeBefore(ChatMocks.NOON)).isZero();
        verify(switchable, Mockito.times(2)).getConnection();
    }

    @Test
    void givesEveryConnectionBack() throws SQLException {
        DataSource pool = mock(DataSource.class);
        Connection[] connections = { mock(Connection.class), mock(Connection.class) };
        for (Connection connection : connections) {
            when(connection.prepareStatement(anyString())).thenReturn(mock(PreparedStatement.class));
        }
        when(pool.getConnection()).thenReturn(connections[0], connections[1]);
        MessageArchive archive = new MessageArchive(pool);

        archive.purgeBefore(ChatMocks.NOON);
        archive.purgeBefore(ChatMocks.NOON);

        verify(connections[0]).close();
        verify(connections[1]).close();
    }
}
