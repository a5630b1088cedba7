/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.notify;

import com.acme.legacy.order.Order;
import java.io.IOException;
import javax.websocket.Session;

public class WebSocketOrderNotifier implements OrderNotifier {

  private final SessionRegistry registry;

  public WebSocketOrderNotifier(SessionRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void orderConfirmed(Order order) {
    send(order, "confirmed");
  }

  @Override
  public void orderCancelled(Order order) {
    send(order, "cancelled");
  }

  private void send(Order order, String event) {
    for (Session session : registry.sessionsOf(order.getCustomerId())) {
      try {
        session.getBasicRemote().sendText("{\"order\":\"" + order.getId() + "\",\"event\":\"" + event + "\"}");
      } catch (IOException e) {
        registry.remove(session);
      }
    }
  }
}
