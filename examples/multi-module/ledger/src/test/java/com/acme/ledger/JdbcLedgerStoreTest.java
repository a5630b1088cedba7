package com.acme.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.*;

import com.acme.testing.MockFactory;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class JdbcLedgerStoreTest {

    @Test
    void readsABalance() throws SQLException {
        Connection connection = LedgerMocks.connectionReturning(JdbcLedgerStore.BALANCE, new BigDecimal("12.34"));

        assertThat(storeOn(connection).balance("A")).isEqualTo("12.34");
    }

    @Test
    void anAccountWithoutPostingsIsEmpty() throws SQLException {
        Connection connection = LedgerMocks.connectionReturning(JdbcLedgerStore.BALANCE, null);

        assertThat(storeOn(connection).balance("A")).isZero();
    }

    @Test
    void appendsInOneBatch() throws SQLException {
        Connection connection = MockFactory.createConnectionMock(Connection.class);
        PreparedStatement statement = mock(PreparedStatement.class);
        when(connection.prepareStatement(JdbcLedgerStore.APPEND)).thenReturn(statement);
        Instant at = Instant.EPOCH;

        storeOn(connection)
                .append(List.of(new Posting("A", BigDecimal.ONE, at), new Posting("B", BigDecimal.TEN, at)));

        verify(statement, times(2)).setTimestamp(3, Timestamp.from(at));
        verify(statement, times(2)).addBatch();
        verify(statement).executeBatch();
        verify(connection).commit();
    }

    @Test
    void closesTheStatementWhenTheBatchFails() throws SQLException {
        Connection connection = mock(Connection.class);
        PreparedStatement statement = mock(PreparedStatement.class, "append");
        when(connection.prepareStatement(anyString())).thenReturn(statement);
        when(statement.executeBatch()).thenThrow(new SQLTransientException("lock timeout"));
        JdbcLedgerStore store = storeOn(connection);

        assertThatExceptionOfType(LedgerStoreException.class)
                .isThrownBy(() -> store.append(List.of(new Posting("A", BigDecimal.ONE, Instant.EPOCH))));

        verify(statement).close();
        verify(connection).rollback();
    }

    @Test
    void rollsBackWhenTheQueryIsRefused() throws SQLException {
        var connection = mock(Connection.class, RETURNS_DEEP_STUBS);
        when(connection.prepareStatement(JdbcLedgerStore.BALANCE).executeQuery()).thenThrow(new SQLException("denied"));
        JdbcLedgerStore store = new JdbcLedgerStore(new Transactions(mock(DataSource.class, call -> connection)));

        assertThatExceptionOfType(LedgerStoreException.class).isThrownBy(() -> store.balance("A"));

        verify(connection).rollback();
    }

    private static JdbcLedgerStore storeOn(Connection connection) throws SQLException {
        return new JdbcLedgerStore(new Transactions(LedgerMocks.dataSource(connection)));
    }
}
