package com.acme.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
class TransactionsTest {

    @Mock
    private DataSource dataSource;

    @Mock
    private Connection connection;

    private Transactions transactions;

    @BeforeEach
    void setUp() throws SQLException {
        when(dataSource.getConnection()).thenReturn(connection);
        transactions = new Transactions(dataSource);
    }

    @Test
    void commits(@Mock Statement statement) throws SQLException {
        when(connection.createStatement()).thenReturn(statement);
        when(statement.executeUpdate("delete from postings")).thenReturn(3);

        int deleted = transactions.run(c -> c.createStatement().executeUpdate("delete from postings"));

        assertThat(deleted).isEqualTo(3);
        var inOrder = inOrder(connection, statement);
        inOrder.verify(connection).setAutoCommit(false);
        inOrder.verify(statement).executeUpdate("delete from postings");
        inOrder.verify(connection).commit();
        inOrder.verify(connection).close();
    }

    @Test
    void rollsBackWhenTheWorkFails() throws SQLException {
        assertThatIllegalStateException().isThrownBy(() -> transactions.run(c -> {
            throw new IllegalStateException("no luck");
        }));

        verify(connection).rollback();
        verify(connection, never()).commit();
    }

    @Test
    void reportsAFailedCommit() throws SQLException {
        doThrow(new SQLException("deadlock")).when(connection).commit();

        assertThatExceptionOfType(LedgerStoreException.class)
                .isThrownBy(() -> transactions.run(c -> null))
                .withRootCauseInstanceOf(SQLException.class);
    }
}
