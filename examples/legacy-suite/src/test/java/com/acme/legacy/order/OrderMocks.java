/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.order;

import com.acme.legacy.agent.PriceQuote;
import com.acme.legacy.agent.PricingAgent;
import java.math.BigDecimal;
import java.util.Optional;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;

public class OrderMocks {

  private OrderMocks() {}

  public static PricingAgent agentQuoting(String unitPrice) {
    PricingAgent agent = Mockito.mock(PricingAgent.class);
    Mockito.when(agent.isAvailable()).thenReturn(true);
    Mockito.when(agent.quote(ArgumentMatchers.anyString(), ArgumentMatchers.anyInt()))
        .thenAnswer(
            call -> new PriceQuote(call.getArgument(0), call.getArgument(1), new BigDecimal(unitPrice)));
    return agent;
  }

  public static PricingAgent offlineAgent() {
    return Mockito.mock(PricingAgent.class, "offline agent");
  }

  public static OrderRepository repositoryWith(Order order) {
    OrderRepository repository = Mockito.mock(OrderRepository.class);
    Mockito.when(repository.find(order.getId())).thenReturn(Optional.of(order));
    return repository;
  }

  /** For collaborators that a test needs but never looks at. */
  public static <T> T bystander(Class<T> type) {
    return Mockito.mock(type, Mockito.withSettings().stubOnly());
  }
}
