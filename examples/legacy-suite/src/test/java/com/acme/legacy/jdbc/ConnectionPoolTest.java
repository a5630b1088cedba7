/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.jdbc;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotSame;
import static org.junit.Assert.assertSame;
import static org.mockito.Mockito.*;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.Test;

public class ConnectionPoolTest {

  private final LeasedConnection connection = mock(LeasedConnection.class);

  @SuppressWarnings("unchecked")
  private final Supplier<LeasedConnection> source = mock(Supplier.class);

  private final ConnectionPool pool = new ConnectionPool(source, 2);

  @Test
  public void opensAConnectionWhenNoneIsIdle() {
    when(source.get()).thenReturn(connection);

    assertSame(connection, pool.lease());
  }

  @Test
  public void reusesAnIdleConnection() throws SQLException {
    pool.giveBack(connection);

    assertSame(connection, pool.lease());

    verify(connection, never()).renew();
    verifyNoInteractions(source);
  }

  @Test
  public void renewsAnExpiredLease() throws SQLException {
    LeasedConnection expired =
        mock(LeasedConnection.class, withSettings().name("expired").defaultAnswer(RETURNS_SMART_NULLS));
    when(expired.isExpired()).thenReturn(true);
    pool.giveBack(expired);

    pool.lease();

    verify(expired).renew();
  }

  @Test
  public void closesWhatIsTooMuch() throws SQLException {
    List<LeasedConnection> leased = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      leased.add(mock(LeasedConnection.class, "connection " + i));
    }

    for (LeasedConnection each : leased) {
      pool.giveBack(each);
    }

    assertEquals(2, pool.idleCount());
    verify(leased.get(2)).close();
  }

  @Test
  public void handsOutTheLastOneReturnedFirst() throws SQLException {
    LeasedConnection[] returned = {mock(LeasedConnection.class), mock(LeasedConnection.class)};
    for (LeasedConnection each : Arrays.asList(returned)) {
      pool.giveBack(each);
    }

    assertSame(returned[1], pool.lease());
    assertSame(returned[0], pool.lease());
  }

  @Test
  public void neverSharesAConnection() {
    ConnectionPool fresh = new ConnectionPool(() -> mock(LeasedConnection.class), 1);

    assertNotSame(fresh.lease(), fresh.lease());
  }
}
