/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.agent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Keeps quotes for a while; an outage of the delegate is bridged with quotes that are still fresh. */
public class CachingPricingAgent implements PricingAgent {

  private final PricingAgent delegate;
  private final Duration timeToLive;
  private final Clock clock;
  private final Map<String, CachedQuote> cache = new HashMap<>();

  public CachingPricingAgent(PricingAgent delegate, Duration timeToLive, Clock clock) {
    this.delegate = delegate;
    this.timeToLive = timeToLive;
    this.clock = clock;
  }

  @Override
  public boolean isAvailable() {
    return delegate.isAvailable();
  }

  @Override
  public PriceQuote quote(String sku, int quantity) {
    String key = sku + 'x' + quantity;
    Instant now = clock.instant();
    CachedQuote cached = cache.get(key);
    if (cached == null || cached.expiry.isBefore(now)) {
      cached = new CachedQuote(delegate.quote(sku, quantity), now.plus(timeToLive));
      cache.put(key, cached);
    }
    return cached.quote;
  }

  private static final class CachedQuote {

    private final PriceQuote quote;
    private final Instant expiry;

    private CachedQuote(PriceQuote quote, Instant expiry) {
      this.quote = quote;
      this.expiry = expiry;
    }
  }
}
