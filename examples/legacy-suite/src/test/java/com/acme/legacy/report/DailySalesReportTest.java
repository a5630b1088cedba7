/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.report;

import static org.junit.Assert.assertThrows;
import static org.mockito.Mockito.anyString;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.acme.legacy.jdbc.DataAccessException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.mockito.InOrder;
import org.mockito.Mock;
import org.mockito.junit.MockitoJUnitRunner;

@RunWith(MockitoJUnitRunner.Silent.class)
public class DailySalesReportTest {

  private static final LocalDate DAY = LocalDate.of(2014, 3, 1);

  @Mock DataSource dataSource;
  @Mock Connection connection;
  @Mock PreparedStatement statement;
  @Mock(lenient = true) ResultSet rows;
  @Mock ReportSink sink;

  private DailySalesReport report;

  @Before
  public void setUp() throws SQLException {
    when(dataSource.getConnection()).thenReturn(connection);
    when(connection.prepareStatement(anyString())).thenReturn(statement);
    when(statement.executeQuery()).thenReturn(rows);
    report = new DailySalesReport(dataSource, sink);
  }

  @Test
  public void addsUp() throws SQLException {
    when(rows.next()).thenReturn(true, true, false);
    when(rows.getString("sku")).thenReturn("SKU-1", "SKU-2");
    when(rows.getInt("sold")).thenReturn(3, 4);

    report.run(DAY);

    InOrder lines = inOrder(sink);
    lines.verify(sink).line("SKU-1: 3");
    lines.verify(sink).line("SKU-2: 4");
    lines.verify(sink).line("total: 7");
    verify(statement).setDate(1, Date.valueOf(DAY));
  }

  @Test
  public void writesATotalOnAQuietDay() {
    report.run(DAY);

    verify(sink).line("total: 0");
  }

  @Test
  public void writesNothingWithoutADatabase() throws SQLException {
    DataSource down = mock(DataSource.class);
    when(down.getConnection()).thenThrow(new SQLException("down"));

    assertThrows(DataAccessException.class, () -> new DailySalesReport(down, sink).run(DAY));

    verifyNoInteractions(sink);
  }
}
