/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.payment;

import com.acme.legacy.audit.AuditLog;
import com.acme.legacy.order.Order;
import java.util.Optional;

public class PaymentService {

  private final PaymentGateway gateway;
  private final AuditLog auditLog;
  private final RetryPolicy retryPolicy;

  public PaymentService(PaymentGateway gateway, AuditLog auditLog, RetryPolicy retryPolicy) {
    this.gateway = gateway;
    this.auditLog = auditLog;
    this.retryPolicy = retryPolicy;
  }

  public Optional<String> charge(Order order) {
    for (int attempt = 1; retryPolicy.allowsAttempt(attempt); attempt++) {
      try {
        return Optional.of(gateway.charge(order.getCustomerId(), order.getTotal()));
      } catch (GatewayTimeoutException e) {
        auditLog.record("PAYMENT_TIMEOUT", order.getId());
      }
    }
    auditLog.record("PAYMENT_FAILED", order.getId());
    return Optional.empty();
  }
}
