/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.shipping;

public interface CarrierClient {

  boolean delivers(String postcode);

  /** Returns the tracking number. */
  String book(String orderId, String postcode);
}
