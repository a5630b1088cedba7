/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.jdbc;

import java.sql.SQLException;

public class DataAccessException extends RuntimeException {

  public DataAccessException(String message) {
    super(message);
  }

  public DataAccessException(String message, SQLException cause) {
    super(message, cause);
  }
}
