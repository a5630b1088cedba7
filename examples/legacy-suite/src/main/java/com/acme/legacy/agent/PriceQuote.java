/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.agent;

import java.math.BigDecimal;

public final class PriceQuote {

  private final String sku;
  private final int quantity;
  private final BigDecimal unitPrice;

  public PriceQuote(String sku, int quantity, BigDecimal unitPrice) {
    this.sku = sku;
    this.quantity = quantity;
    this.unitPrice = unitPrice;
  }

  public String getSku() {
    return sku;
  }

  public BigDecimal getUnitPrice() {
    return unitPrice;
  }

  public BigDecimal total() {
    return unitPrice.multiply(BigDecimal.valueOf(quantity));
  }
}
