/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.notify;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import javax.websocket.RemoteEndpoint;
import javax.websocket.Session;
import org.junit.rules.ExternalResource;

/** Connects one customer for the time of a test. */
public class SessionFixture extends ExternalResource {

  private final String customerId;
  private final SessionRegistry registry = new SessionRegistry();
  private Session session;
  private RemoteEndpoint.Basic remote;

  public SessionFixture(String customerId) {
    this.customerId = customerId;
  }

  @Override
  protected void before() {
    session = mock(Session.class, "session of " + customerId);
    remote = mock(RemoteEndpoint.Basic.class);
    when(session.getBasicRemote()).thenReturn(remote);
    registry.add(customerId, session);
  }

  public SessionRegistry registry() {
    return registry;
  }

  public Session session() {
    return session;
  }

  public RemoteEndpoint.Basic remote() {
    return remote;
  }
}
