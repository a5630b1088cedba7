package com.acme.ledger;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

public final class LedgerMocks {

    private LedgerMocks() {}

    public static LedgerStore storeHolding(String account, String balance) {
        LedgerStore store = mock(LedgerStore.class);
        when(store.balance(account)).thenReturn(new BigDecimal(balance));
        return store;
    }

    public static DataSource dataSource(Connection connection) throws SQLException {
        DataSource dataSource = mock(DataSource.class);
        when(dataSource.getConnection()).thenReturn(connection);
        return dataSource;
    }

    /** A connection on which the query finds one row with one number. */
    public static Connection connectionReturning(String sql, BigDecimal number) throws SQLException {
        Connection connection = mock(Connection.class);
        PreparedStatement statement = mock(PreparedStatement.class);
        ResultSet row = mock(ResultSet.class);
        when(connection.prepareStatement(sql)).thenReturn(statement);
        when(statement.executeQuery()).thenReturn(row);
        when(row.next()).thenReturn(true, false);
        when(row.getBigDecimal(1)).thenReturn(number);
        return connection;
    }
}
