/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import com.acme.legacy.audit.AuditLog;
import com.acme.legacy.order.Order;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.mockito.Mock;
import org.mockito.Spy;
import org.mockito.junit.MockitoJUnitRunner;

@RunWith(MockitoJUnitRunner.StrictStubs.class)
public class PaymentServiceTest {

  @Mock private PaymentGateway gateway;
  @Mock private AuditLog auditLog;
  @Spy private RetryPolicy retryPolicy = new RetryPolicy(3);

  private Order order;
  private PaymentService service;

  @Before
  public void setUp() {
    order = mock(Order.class, "order");
    when(order.getCustomerId()).thenReturn("C-1");
    when(order.getTotal()).thenReturn(BigDecimal.TEN);
    service = new PaymentService(gateway, auditLog, retryPolicy);
  }

  @Test
  public void chargesOnce() throws GatewayTimeoutException {
    when(gateway.charge("C-1", BigDecimal.TEN)).thenReturn("B-1");

    assertEquals(Optional.of("B-1"), service.charge(order));

    verifyNoMoreInteractions(gateway, auditLog);
  }

  @Test
  public void triesAgainAfterATimeout() throws GatewayTimeoutException {
    when(order.getId()).thenReturn("O-1");
    when(gateway.charge("C-1", BigDecimal.TEN)).thenThrow(new GatewayTimeoutException()).thenReturn("B-2");

    assertEquals(Optional.of("B-2"), service.charge(order));

    verify(auditLog).record("PAYMENT_TIMEOUT", "O-1");
    verify(retryPolicy).allowsAttempt(2);
  }

  @Test
  public void givesUp() throws GatewayTimeoutException {
    RetryPolicy once = spy(new RetryPolicy(1));
    AuditLog failures = mock(AuditLog.class);
    when(gateway.charge("C-1", BigDecimal.TEN)).thenThrow(new GatewayTimeoutException());

    assertFalse(new PaymentService(gateway, failures, once).charge(order).isPresent());

    verify(once, times(2)).allowsAttempt(anyInt());
    verify(failures).record("PAYMENT_FAILED", null);
  }
}
