/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.order;

import java.util.Optional;

public interface OrderRepository {

  void save(Order order);

  Optional<Order> find(String id);
}
