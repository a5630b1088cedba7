/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.order;

import java.util.List;

/** What a customer has put into the basket so far. */
public interface CheckoutSession {

  String customerId();

  List<OrderLine> basket();

  void clear();
}
