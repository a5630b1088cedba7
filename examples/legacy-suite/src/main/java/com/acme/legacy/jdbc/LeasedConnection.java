/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.jdbc;

import java.sql.Connection;

/** A connection that the database proxy hands out for a limited time. */
public interface LeasedConnection extends Connection {

  boolean isExpired();

  void renew();
}
