/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.jdbc;

import static com.acme.legacy.jdbc.JdbcOrderRepository.INSERT_LINE;
import static com.acme.legacy.jdbc.JdbcOrderRepository.INSERT_ORDER;
import static com.acme.legacy.jdbc.JdbcOrderRepository.SELECT;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.acme.legacy.order.Order;
import com.acme.legacy.order.OrderLine;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.mockito.InOrder;

public class JdbcOrderRepositoryTest extends AbstractJdbcTest {

  private final Order order =
      new Order("O-1", "C-1", Arrays.asList(new OrderLine("SKU-1", 2), new OrderLine("SKU-2", 1)));

  private JdbcOrderRepository repository;

  @Before
  public void createRepository() {
    repository = new JdbcOrderRepository(dataSource);
  }

  @Test
  public void savesOrderAndLinesInOneTransaction() throws SQLException {
    List<PreparedStatement> statements = JdbcTestUtils.updates(connection, INSERT_ORDER, INSERT_LINE);

    repository.save(order);

    InOrder inOrder = inOrder(connection, statements.get(0), statements.get(1));
    inOrder.verify(connection).setAutoCommit(false);
    inOrder.verify(statements.get(0)).executeUpdate();
    inOrder.verify(statements.get(1), times(2)).addBatch();
    inOrder.verify(statements.get(1)).executeBatch();
    inOrder.verify(connection).commit();
  }

  @Test
  public void rollsBackWhenALineIsRejected() throws SQLException {
    PreparedStatement header = mock(PreparedStatement.class), line = mock(PreparedStatement.class);
    when(connection.prepareStatement(INSERT_ORDER)).thenReturn(header);
    when(connection.prepareStatement(INSERT_LINE)).thenReturn(line);
    when(line.executeBatch()).thenThrow(new SQLException("quantity too large"));

    assertThrows(DataAccessException.class, () -> repository.save(order));

    verify(connection).rollback();
    verify(connection, never()).commit();
  }

  @Test
  public void reportsALostConnection() throws SQLException {
    when(dataSource.getConnection()).thenReturn(JdbcTestUtils.brokenConnection());

    DataAccessException e = assertThrows(DataAccessException.class, () -> repository.find("O-1"));

    assertEquals("connection reset", e.getCause().getMessage());
  }

  @Test
  public void findsAnOrderWithItsLines() throws SQLException {
    JdbcTestUtils.query(connection, SELECT, JdbcTestUtils.resultSet(
        Arrays.asList("customer_id", "sku", "quantity"),
        new Object[] {"C-1", "SKU-1", 2},
        new Object[] {"C-1", "SKU-2", 1}));

    Order found = repository.find("O-1").get();

    assertEquals("C-1", found.getCustomerId());
    assertEquals(2, found.getLines().size());
    assertEquals("SKU-2", found.getLines().get(1).getSku());
  }

  @Test
  public void findsNothing() throws SQLException {
    PreparedStatement statement = JdbcTestUtils.query(connection, SELECT, JdbcTestUtils.emptyResultSet());

    assertFalse(repository.find("O-9").isPresent());

    verify(statement).setString(1, "O-9");
    verify(statement).close();
  }
}
