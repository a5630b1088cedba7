/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.order;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.acme.legacy.agent.PriceQuote;
import com.acme.legacy.agent.PricingAgent;
import com.acme.legacy.audit.AuditLog;
import com.acme.legacy.notify.OrderNotifier;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.mockito.ArgumentCaptor;
import org.mockito.Captor;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.MockedStatic;
import org.mockito.junit.MockitoJUnitRunner;

@RunWith(MockitoJUnitRunner.class)
public class OrderServiceTest {

  @Mock private OrderRepository repository;
  @Mock private PricingAgent pricingAgent;
  @Mock private OrderNotifier notifier;
  @Mock private AuditLog auditLog;
  @Captor private ArgumentCaptor<Order> saved;

  @InjectMocks private OrderService service;

  @Test
  public void savesWhatThePricingDeskQuoted() {
    when(pricingAgent.isAvailable()).thenReturn(true);
    when(pricingAgent.quote("SKU-1", 3)).thenReturn(new PriceQuote("SKU-1", 3, new BigDecimal("2.50")));

    service.place("C-1", Collections.singletonList(new OrderLine("SKU-1", 3)));

    verify(repository).save(saved.capture());
    assertEquals(new BigDecimal("7.50"), saved.getValue().getTotal());
    verify(notifier).orderConfirmed(saved.getValue());
  }

  @Test
  public void numbersTheOrder() {
    when(pricingAgent.isAvailable()).thenReturn(true);
    try (MockedStatic<OrderIds> ids = mockStatic(OrderIds.class)) {
      ids.when(OrderIds::next).thenReturn("O-42");

      service.place("C-1", Collections.emptyList());
    }
    verify(auditLog).record("PLACED", "O-42");
  }

  @Test
  public void refusesToGuessPrices() {
    assertThrows(IllegalStateException.class, () -> service.place("C-1", Collections.emptyList()));

    verifyNoInteractions(repository, notifier, auditLog);
  }

  @Test
  public void cancelsAnOrder() {
    Order order = new Order("O-1", "C-1", Collections.emptyList());
    when(repository.find("O-1")).thenReturn(Optional.of(order));

    service.cancel("O-1");

    assertEquals(OrderStatus.CANCELLED, order.getStatus());
    verify(notifier).orderCancelled(order);
  }

  @Test
  public void doesNotSaveAnOrderThatHasLeftTheWarehouse() {
    Order shipped = mock(Order.class);
    doThrow(new IllegalStateException("gone")).when(shipped).cancel();
    when(repository.find("O-2")).thenReturn(Optional.of(shipped));

    assertThrows(IllegalStateException.class, () -> service.cancel("O-2"));

    verifyNoInteractions(notifier, auditLog);
  }

  @Test
  public void worksWithoutListeners() {
    Order order = new Order("O-3", "C-1", Collections.emptyList());
    OrderService quiet = new OrderService(
        OrderMocks.repositoryWith(order),
        mock(PricingAgent.class),
        OrderMocks.bystander(OrderNotifier.class),
        OrderMocks.bystander(AuditLog.class));

    quiet.cancel("O-3");

    assertEquals(OrderStatus.CANCELLED, order.getStatus());
  }
}
