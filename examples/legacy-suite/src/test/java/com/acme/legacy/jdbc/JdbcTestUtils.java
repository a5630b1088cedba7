/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.jdbc;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

public final class JdbcTestUtils {

  private JdbcTestUtils() {}

  /** A cursor over the rows; columns are found by name. */
  public static ResultSet resultSet(List<String> columns, Object[]... rows) throws SQLException {
    ResultSet resultSet = mock(ResultSet.class);
    AtomicInteger row = new AtomicInteger(-1);
    when(resultSet.next()).thenAnswer(call -> row.incrementAndGet() < rows.length);
    doAnswer(call -> rows[row.get()][columns.indexOf(call.<String>getArgument(0))])
        .when(resultSet).getString(anyString());
    doAnswer(call -> rows[row.get()][columns.indexOf(call.<String>getArgument(0))])
        .when(resultSet).getInt(anyString());
    return resultSet;
  }

  public static ResultSet emptyResultSet() {
    return mock(ResultSet.class, "no rows");
  }

  public static PreparedStatement query(Connection connection, String sql, ResultSet rows) throws SQLException {
    PreparedStatement statement = mock(PreparedStatement.class);
    when(connection.prepareStatement(sql)).thenReturn(statement);
    when(statement.executeQuery()).thenReturn(rows);
    return statement;
  }

  /** One statement for every SQL text, in order. */
  public static List<PreparedStatement> updates(Connection connection, String... sql) throws SQLException {
    PreparedStatement[] statements = new PreparedStatement[sql.length];
    for (int i = 0; i < sql.length; i++) {
      when(connection.prepareStatement(sql[i])).thenReturn(statements[i] = mock(PreparedStatement.class, sql[i]));
    }
    return Arrays.asList(statements);
  }

  public static Connection brokenConnection() {
    return mock(
        Connection.class,
        call -> {
          throw new SQLException("connection reset");
        });
  }
}
