/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.agent;

/** Answers price requests; implementations talk to the pricing desk or to each other. */
public interface PricingAgent {

  boolean isAvailable();

  PriceQuote quote(String sku, int quantity);
}
