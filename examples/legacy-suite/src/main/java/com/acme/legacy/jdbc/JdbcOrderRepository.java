/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.jdbc;

import com.acme.legacy.order.Order;
import com.acme.legacy.order.OrderLine;
import com.acme.legacy.order.OrderRepository;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

public class JdbcOrderRepository implements OrderRepository {

  static final String INSERT_ORDER = "insert into orders (id, customer_id, status, total) values (?, ?, ?, ?)";
  static final String INSERT_LINE = "insert into order_lines (order_id, sku, quantity) values (?, ?, ?)";
  static final String SELECT =
      "select o.customer_id, l.sku, l.quantity from orders o join order_lines l on l.order_id = o.id where o.id = ?";

  private final DataSource dataSource;

  public JdbcOrderRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public void save(Order order) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        insert(connection, order);
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      }
    } catch (SQLException e) {
      throw new DataAccessException("Order " + order.getId() + " could not be saved", e);
    }
  }

  @Override
  public Optional<Order> find(String id) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(SELECT)) {
      statement.setString(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        String customerId = null;
        List<OrderLine> lines = new ArrayList<>();
        while (rows.next()) {
          customerId = rows.getString("customer_id");
          lines.add(new OrderLine(rows.getString("sku"), rows.getInt("quantity")));
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Order(id, customerId, lines));
      }
    } catch (SQLException e) {
      throw new DataAccessException("Order " + id + " could not be read", e);
    }
  }

  private static void insert(Connection connection, Order order) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT_ORDER)) {
      statement.setString(1, order.getId());
      statement.setString(2, order.getCustomerId());
      statement.setString(3, order.getStatus().name());
      statement.setBigDecimal(4, order.getTotal());
      statement.executeUpdate();
    }
    try (PreparedStatement statement = connection.prepareStatement(INSERT_LINE)) {
      for (OrderLine line : order.getLines()) {
        statement.setString(1, order.getId());
        statement.setString(2, line.getSku());
        statement.setInt(3, line.getQuantity());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
