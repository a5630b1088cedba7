/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.notify;

import com.acme.legacy.order.Order;

public interface OrderNotifier {

  void orderConfirmed(Order order);

  void orderCancelled(Order order);
}
