/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.agent;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.Before;
import org.junit.Test;
import org.mockito.Mockito;

public class CachingPricingAgentTest extends Mockito {

  private static final Instant NOON = Instant.parse("2014-03-01T12:00:00Z");

  private final PriceQuote quote = new PriceQuote("SKU-1", 2, new BigDecimal("4.50"));

  private PricingAgent delegate;
  private Clock clock;
  private CachingPricingAgent agent;

  @Before
  public void setUp() {
    delegate = mock(PricingAgent.class);
    clock = mock(Clock.class);
    when(clock.instant()).thenReturn(NOON);
    agent = new CachingPricingAgent(delegate, Duration.ofMinutes(5), clock);
  }

  @Test
  public void asksOnceWhileTheQuoteIsFresh() {
    when(delegate.quote("SKU-1", 2)).thenReturn(quote);

    assertSame(quote, agent.quote("SKU-1", 2));
    assertSame(quote, agent.quote("SKU-1", 2));

    verify(delegate).quote("SKU-1", 2);
  }

  @Test
  public void asksAgainWhenTheQuoteHasExpired() {
    when(clock.instant()).thenReturn(NOON, NOON.plus(Duration.ofMinutes(6)));
    when(delegate.quote("SKU-1", 2)).thenReturn(quote);

    agent.quote("SKU-1", 2);
    agent.quote("SKU-1", 2);

    verify(delegate, times(2)).quote("SKU-1", 2);
  }

  @Test
  public void doesNotMixUpQuantities() {
    PricingAgent priceList =
        mock(
            PricingAgent.class,
            call -> new PriceQuote(call.getArgument(0), call.getArgument(1), BigDecimal.ONE));
    PricingAgent cached = new CachingPricingAgent(priceList, Duration.ofMinutes(5), clock);

    assertEquals(BigDecimal.valueOf(2), cached.quote("SKU-1", 2).total());
    assertEquals(BigDecimal.valueOf(7), cached.quote("SKU-1", 7).total());
  }

  @Test
  public void cachesStack() {
    CachingPricingAgent inner = spy(agent);
    doReturn(quote).when(inner).quote("SKU-1", 2);
    PricingAgent outer = new CachingPricingAgent(inner, Duration.ofHours(1), clock);

    outer.quote("SKU-1", 2);
    outer.quote("SKU-1", 2);

    verify(inner).quote("SKU-1", 2);
    verifyNoInteractions(delegate);
  }

  @Test
  public void passesFailuresOn() {
    PricingAgent broken = mock(PricingAgent.class, withSettings().defaultAnswer(call -> {
      throw new IllegalStateException("pricing desk is closed");
    }));

    CachingPricingAgent cached = new CachingPricingAgent(broken, Duration.ZERO, clock);

    assertThrows(IllegalStateException.class, () -> cached.quote("SKU-1", 2));
  }

  @Test
  public void isAsAvailableAsItsDelegate() {
    assertFalse(new CachingPricingAgent(mock(PricingAgent.class), Duration.ZERO, clock).isAvailable());
  }
}
