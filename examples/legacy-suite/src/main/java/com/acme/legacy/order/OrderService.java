/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.order;

import com.acme.legacy.agent.PricingAgent;
import com.acme.legacy.audit.AuditLog;
import com.acme.legacy.notify.OrderNotifier;
import java.math.BigDecimal;
import java.util.List;

public class OrderService {

  private final OrderRepository repository;
  private final PricingAgent pricingAgent;
  private final OrderNotifier notifier;
  private final AuditLog auditLog;

  public OrderService(
      OrderRepository repository, PricingAgent pricingAgent, OrderNotifier notifier, AuditLog auditLog) {
    this.repository = repository;
    this.pricingAgent = pricingAgent;
    this.notifier = notifier;
    this.auditLog = auditLog;
  }

  public Order checkOut(CheckoutSession session) {
    Order order = place(session.customerId(), session.basket());
    session.clear();
    return order;
  }

  public Order place(String customerId, List<OrderLine> lines) {
    if (!pricingAgent.isAvailable()) {
      throw new IllegalStateException("No prices at the moment");
    }
    Order order = new Order(OrderIds.next(), customerId, lines);
    order.confirm(
        lines.stream()
            .map(line -> pricingAgent.quote(line.getSku(), line.getQuantity()).total())
            .reduce(BigDecimal.ZERO, BigDecimal::add));
    repository.save(order);
    auditLog.record("PLACED", order.getId());
    notifier.orderConfirmed(order);
    return order;
  }

  public void cancel(String orderId) {
    Order order =
        repository.find(orderId).orElseThrow(() -> new IllegalArgumentException("No order " + orderId));
    order.cancel();
    repository.save(order);
    auditLog.record("CANCELLED", orderId);
    notifier.orderCancelled(order);
  }
}
