/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.payment;

import java.math.BigDecimal;

public interface PaymentGateway {

  /** Returns the reference of the booking. */
  String charge(String customerId, BigDecimal amount) throws GatewayTimeoutException;
}
