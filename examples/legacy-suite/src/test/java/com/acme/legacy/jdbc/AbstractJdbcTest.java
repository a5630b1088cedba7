/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.jdbc;

import static org.mockito.Mockito.when;

import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.After;
import org.junit.Before;
import org.mockito.Mock;
import org.mockito.MockitoAnnotations;

public abstract class AbstractJdbcTest {

  @Mock protected DataSource dataSource;
  @Mock protected Connection connection;

  private AutoCloseable mocks;

  @Before
  public void openMocks() throws Exception {
    mocks = MockitoAnnotations.openMocks(this);
    when(dataSource.getConnection()).thenReturn(connection);
  }

  @After
  public void closeMocks() throws Exception {
    mocks.close();
  }
}
