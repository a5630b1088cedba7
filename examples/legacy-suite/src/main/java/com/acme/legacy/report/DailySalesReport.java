/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.report;

import com.acme.legacy.jdbc.DataAccessException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;

public class DailySalesReport {

  private static final String SALES = "select sku, sum(quantity) as sold from sales where day = ? group by sku";

  private final DataSource dataSource;
  private final ReportSink sink;

  public DailySalesReport(DataSource dataSource, ReportSink sink) {
    this.dataSource = dataSource;
    this.sink = sink;
  }

  public void run(LocalDate day) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(SALES)) {
      statement.setDate(1, Date.valueOf(day));
      try (ResultSet rows = statement.executeQuery()) {
        int total = 0;
        while (rows.next()) {
          int sold = rows.getInt("sold");
          sink.line(rows.getString("sku") + ": " + sold);
          total += sold;
        }
        sink.line("total: " + total);
      }
    } catch (SQLException e) {
      throw new DataAccessException("No sales figures for " + day, e);
    }
  }
}
