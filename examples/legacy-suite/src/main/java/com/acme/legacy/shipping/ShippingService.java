/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.shipping;

import com.acme.legacy.order.Order;
import com.acme.legacy.order.OrderRepository;
import java.util.List;

public class ShippingService {

  private final List<CarrierClient> carriers;
  private final OrderRepository repository;

  public ShippingService(List<CarrierClient> carriers, OrderRepository repository) {
    this.carriers = carriers;
    this.repository = repository;
  }

  public String ship(Order order, String postcode) {
    for (CarrierClient carrier : carriers) {
      if (carrier.delivers(postcode)) {
        order.ship();
        repository.save(order);
        return carrier.book(order.getId(), postcode);
      }
    }
    throw new IllegalStateException("No carrier delivers to " + postcode);
  }
}
