/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.jdbc;

import com.acme.legacy.audit.AuditLog;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Writes through the stored procedure of the audit schema; the fallback takes over when that fails. */
public class JdbcAuditLog implements AuditLog {

  private final DataSource dataSource;
  private final AuditLog fallback;

  public JdbcAuditLog(DataSource dataSource, AuditLog fallback) {
    this.dataSource = dataSource;
    this.fallback = fallback;
  }

  @Override
  public void record(String event, String subject) {
    try (Connection connection = dataSource.getConnection();
        CallableStatement call = connection.prepareCall("{call audit.record(?, ?)}")) {
      call.setString(1, event);
      call.setString(2, subject);
      call.execute();
    } catch (SQLException e) {
      fallback.record(event, subject);
    }
  }
}
