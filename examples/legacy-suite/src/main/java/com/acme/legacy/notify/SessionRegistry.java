/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.notify;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.websocket.Session;

/** The open websocket sessions of every customer. */
public class SessionRegistry {

  private final Map<String, Set<Session>> sessions = new ConcurrentHashMap<>();

  public void add(String customerId, Session session) {
    sessions.computeIfAbsent(customerId, id -> ConcurrentHashMap.newKeySet()).add(session);
  }

  public void remove(Session session) {
    sessions.values().forEach(open -> open.remove(session));
  }

  public Collection<Session> sessionsOf(String customerId) {
    return Collections.unmodifiableSet(sessions.getOrDefault(customerId, Collections.emptySet()));
  }

  public int removeClosed() {
    int removed = 0;
    for (Set<Session> open : sessions.values()) {
      int before = open.size();
      open.removeIf(session -> !session.isOpen());
      removed += before - open.size();
    }
    return removed;
  }
}
