/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.order;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public class Order {

  private final String id;
  private final String customerId;
  private final List<OrderLine> lines;
  private OrderStatus status = OrderStatus.NEW;
  private BigDecimal total = BigDecimal.ZERO;

  public Order(String id, String customerId, List<OrderLine> lines) {
    this.id = id;
    this.customerId = customerId;
    this.lines = Collections.unmodifiableList(new ArrayList<>(lines));
  }

  public String getId() {
    return id;
  }

  public String getCustomerId() {
    return customerId;
  }

  public List<OrderLine> getLines() {
    return lines;
  }

  public OrderStatus getStatus() {
    return status;
  }

  public BigDecimal getTotal() {
    return total;
  }

  public void confirm(BigDecimal agreedTotal) {
    move(OrderStatus.NEW, OrderStatus.CONFIRMED);
    total = agreedTotal;
  }

  public void ship() {
    move(OrderStatus.CONFIRMED, OrderStatus.SHIPPED);
  }

  public void cancel() {
    if (status == OrderStatus.SHIPPED) {
      throw new IllegalStateException("Order " + id + " has left the warehouse");
    }
    status = OrderStatus.CANCELLED;
  }

  private void move(OrderStatus from, OrderStatus to) {
    if (status != from) {
      throw new IllegalStateException("Order " + id + " is " + status + ", not " + from);
    }
    status = to;
  }
}
