/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.order;

public enum OrderStatus {
  NEW,
  CONFIRMED,
  SHIPPED,
  CANCELLED
}
