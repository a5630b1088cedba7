/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.order;

import java.util.UUID;

public final class OrderIds {

  private OrderIds() {}

  public static String next() {
    return "O-" + UUID.randomUUID();
  }
}
