/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.order;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.acme.legacy.agent.PricingAgent;
import com.acme.legacy.audit.AuditLog;
import com.acme.legacy.notify.SessionFixture;
import com.acme.legacy.notify.WebSocketOrderNotifier;
import java.util.Arrays;
import org.junit.Before;
import org.junit.Rule;

/** A shop with one connected customer, whose basket holds three articles. */
public abstract class AbstractCheckoutTest {

  @Rule public final SessionFixture customer = new SessionFixture("C-1");

  protected OrderRepository repository;
  protected AuditLog auditLog;
  protected CheckoutSession session;

  @Before
  public void openShop() {
    repository = mock(OrderRepository.class);
    auditLog = mock(AuditLog.class);
    session = mock(CheckoutSession.class);
    when(session.customerId()).thenReturn("C-1");
    when(session.basket()).thenReturn(Arrays.asList(new OrderLine("SKU-1", 2), new OrderLine("SKU-2", 1)));
  }

  protected OrderService shop(PricingAgent agent) {
    return new OrderService(repository, agent, new WebSocketOrderNotifier(customer.registry()), auditLog);
  }
}
