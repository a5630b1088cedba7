/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.shipping;

import static org.easymock.EasyMock.createMock;
import static org.easymock.EasyMock.expect;
import static org.easymock.EasyMock.mock;
import static org.easymock.EasyMock.replay;
import static org.easymock.EasyMock.verify;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import com.acme.legacy.order.Order;
import com.acme.legacy.order.OrderRepository;
import com.acme.legacy.order.OrderStatus;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import org.easymock.EasyMockRunner;
import org.easymock.Mock;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(EasyMockRunner.class)
public class ShippingServiceTest {

  @Mock private OrderRepository repository;

  private final CarrierClient courier = createMock("courier", CarrierClient.class);
  private final CarrierClient post = mock(CarrierClient.class);
  private final Order order = new Order("O-1", "C-1", Collections.emptyList());

  private ShippingService service;

  @Before
  public void setUp() {
    order.confirm(BigDecimal.TEN);
    service = new ShippingService(Arrays.asList(courier, post), repository);
  }

  @Test
  public void takesTheFirstCarrierThatDelivers() {
    expect(courier.delivers("80331")).andReturn(false);
    expect(post.delivers("80331")).andReturn(true);
    expect(post.book("O-1", "80331")).andReturn("T-7");
    repository.save(order);
    replay(courier, post, repository);

    assertEquals("T-7", service.ship(order, "80331"));

    assertEquals(OrderStatus.SHIPPED, order.getStatus());
    verify(courier, post, repository);
  }

  @Test
  public void keepsAnOrderThatNobodyDelivers() {
    expect(courier.delivers("99999")).andReturn(false);
    expect(post.delivers("99999")).andReturn(false);
    replay(courier, post, repository);

    assertThrows(IllegalStateException.class, () -> service.ship(order, "99999"));

    assertEquals(OrderStatus.CONFIRMED, order.getStatus());
  }
}
