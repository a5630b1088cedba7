/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.notify;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Collections;
import java.util.HashSet;
import java.util.stream.Stream;
import javax.websocket.Session;
import org.junit.Rule;
import org.junit.Test;
import org.mockito.Mock;
import org.mockito.Mockito;
import org.mockito.junit.MockitoJUnit;
import org.mockito.junit.MockitoRule;

public class SessionRegistryTest {

  @Rule public MockitoRule mockito = MockitoJUnit.rule();

  @Mock private Session desktop;
  @Mock private Session phone;

  private final SessionRegistry registry = new SessionRegistry();

  @Test
  public void keepsAllSessionsOfACustomer() {
    registry.add("C-1", desktop);
    registry.add("C-1", phone);
    registry.add("C-2", mock(Session.class));

    assertEquals(2, registry.sessionsOf("C-1").size());
  }

  @Test
  public void knowsNoSessionOfAStranger() {
    assertTrue(registry.sessionsOf("C-9").isEmpty());
  }

  @Test
  public void forgetsARemovedSession() {
    registry.add("C-1", desktop);
    registry.add("C-1", phone);

    registry.remove(desktop);

    assertEquals(Collections.singleton(phone), new HashSet<>(registry.sessionsOf("C-1")));
  }

  @Test
  public void removesClosedSessions() {
    when(desktop.isOpen()).thenReturn(true);
    registry.add("C-1", desktop);
    registry.add("C-1", phone);

    assertEquals(1, registry.removeClosed());
    assertEquals(Collections.singleton(desktop), new HashSet<>(registry.sessionsOf("C-1")));
  }

  @Test
  public void survivesAReconnectStorm() {
    Stream.generate(() -> Session.class)
        .limit(100)
        .map(Mockito::mock)
        .forEach(session -> registry.add("C-1", session));

    assertEquals(100, registry.removeClosed());
  }
}
