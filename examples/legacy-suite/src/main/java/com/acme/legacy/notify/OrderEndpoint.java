/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.notify;

import java.io.IOException;
import javax.websocket.CloseReason;
import javax.websocket.CloseReason.CloseCodes;
import javax.websocket.Endpoint;
import javax.websocket.EndpointConfig;
import javax.websocket.Session;

public class OrderEndpoint extends Endpoint {

  private final SessionRegistry registry;

  public OrderEndpoint(SessionRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    String customerId = session.getPathParameters().get("customer");
    if (customerId == null) {
      close(session, new CloseReason(CloseCodes.VIOLATED_POLICY, "customer missing"));
      return;
    }
    Object idleTimeout = config.getUserProperties().get("idleTimeout");
    if (idleTimeout != null) {
      session.setMaxIdleTimeout((Long) idleTimeout);
    }
    registry.add(customerId, session);
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    registry.remove(session);
  }

  @Override
  public void onError(Session session, Throwable error) {
    registry.remove(session);
    close(session, new CloseReason(CloseCodes.UNEXPECTED_CONDITION, error.getMessage()));
  }

  private static void close(Session session, CloseReason reason) {
    try {
      session.close(reason);
    } catch (IOException e) {
      // the peer is gone already
    }
  }
}
