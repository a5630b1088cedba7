/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.order;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.math.BigDecimal;
import org.junit.Test;
import org.mockito.MockedStatic;

public class CheckoutGoldenPathTest extends AbstractCheckoutTest {

  @Test
  public void customerBuysTheBasket() throws Exception {
    try (MockedStatic<OrderIds> ids = mockStatic(OrderIds.class)) {
      ids.when(OrderIds::next).thenReturn("O-1");

      Order order = shop(OrderMocks.agentQuoting("10.00")).checkOut(session);

      assertEquals(OrderStatus.CONFIRMED, order.getStatus());
      assertEquals(new BigDecimal("30.00"), order.getTotal());
    }
    verify(repository).save(any(Order.class));
    verify(auditLog).record("PLACED", "O-1");
    verify(customer.remote()).sendText("{\"order\":\"O-1\",\"event\":\"confirmed\"}");
    verify(session).clear();
  }

  @Test
  public void basketSurvivesAnOutageOfThePricingDesk() {
    OrderService shop = shop(OrderMocks.offlineAgent());

    assertThrows(IllegalStateException.class, () -> shop.checkOut(session));

    verify(session, never()).clear();
    verifyNoInteractions(repository, customer.remote());
  }
}
