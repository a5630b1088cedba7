/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.order;

public final class OrderLine {

  private final String sku;
  private final int quantity;

  public OrderLine(String sku, int quantity) {
    if (quantity < 1) {
      throw new IllegalArgumentException("Quantity of " + sku + " must be positive: " + quantity);
    }
    this.sku = sku;
    this.quantity = quantity;
  }

  public String getSku() {
    return sku;
  }

  public int getQuantity() {
    return quantity;
  }
}
