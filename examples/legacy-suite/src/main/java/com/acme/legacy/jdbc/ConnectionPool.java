/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.jdbc;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

public class ConnectionPool {

  private final Supplier<? extends LeasedConnection> source;
  private final int maxIdle;
  private final Deque<LeasedConnection> idle = new ArrayDeque<>();

  public ConnectionPool(Supplier<? extends LeasedConnection> source, int maxIdle) {
    this.source = source;
    this.maxIdle = maxIdle;
  }

  public LeasedConnection lease() {
    LeasedConnection connection = idle.poll();
    if (connection == null) {
      return source.get();
    }
    if (connection.isExpired()) {
      connection.renew();
    }
    return connection;
  }

  public void giveBack(LeasedConnection connection) throws SQLException {
    if (idle.size() < maxIdle) {
      idle.push(connection);
    } else {
      connection.close();
    }
  }

  public int idleCount() {
    return idle.size();
  }
}
