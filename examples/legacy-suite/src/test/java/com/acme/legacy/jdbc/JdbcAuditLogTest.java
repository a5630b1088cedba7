/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.jdbc;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.acme.legacy.audit.AuditLog;
import java.sql.CallableStatement;
import java.sql.SQLException;
import org.junit.Test;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.Mockito;

public class JdbcAuditLogTest extends AbstractJdbcTest {

  @Mock private CallableStatement call;
  @Mock private AuditLog fallback;

  @InjectMocks private JdbcAuditLog auditLog;

  @Test
  public void callsTheProcedure() throws SQLException {
    when(connection.prepareCall("{call audit.record(?, ?)}")).thenReturn(call);

    auditLog.record("PLACED", "O-1");

    verify(call).setString(1, "PLACED");
    verify(call).setString(2, "O-1");
    verify(call).execute();
    verifyNoInteractions(fallback);
  }

  @Test
  public void fallsBackWhenTheProcedureIsMissing() throws SQLException {
    when(connection.prepareCall(anyString())).thenThrow(new SQLException("no such procedure"));

    auditLog.record("PLACED", "O-1");

    verify(fallback).record("PLACED", "O-1");
  }

  @Test
  public void fallsBackTwice() throws SQLException {
    when(dataSource.getConnection()).thenThrow(new SQLException("database is down"));
    AuditLog lastResort = Mockito.mock(AuditLog.class, "last resort");

    new JdbcAuditLog(dataSource, new JdbcAuditLog(dataSource, lastResort)).record("CANCELLED", "O-2");

    verify(lastResort).record("CANCELLED", "O-2");
  }
}
