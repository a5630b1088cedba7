/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.notify;

import static org.junit.Assert.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.Collections;
import javax.websocket.CloseReason;
import javax.websocket.CloseReason.CloseCodes;
import javax.websocket.EndpointConfig;
import javax.websocket.Session;
import org.junit.Before;
import org.junit.Test;
import org.mockito.Answers;
import org.mockito.ArgumentCaptor;
import org.mockito.Captor;
import org.mockito.Mock;
import org.mockito.MockitoAnnotations;

public class OrderEndpointTest {

  @Mock(answer = Answers.RETURNS_DEEP_STUBS)
  private Session session;

  @Mock(name = "endpoint config")
  private EndpointConfig config;

  @Mock private SessionRegistry registry;

  @Captor private ArgumentCaptor<CloseReason> reason;

  private OrderEndpoint endpoint;

  @Before
  @SuppressWarnings("deprecation")
  public void setUp() {
    MockitoAnnotations.initMocks(this);
    endpoint = new OrderEndpoint(registry);
  }

  @Test
  public void registersTheSession() {
    when(session.getPathParameters().get("customer")).thenReturn("C-1");

    endpoint.onOpen(session, config);

    verify(registry).add("C-1", session);
    verify(session, never()).setMaxIdleTimeout(anyLong());
  }

  @Test
  public void limitsTheIdleTime() {
    when(session.getPathParameters().get("customer")).thenReturn("C-1");
    when(config.getUserProperties()).thenReturn(Collections.singletonMap("idleTimeout", 30_000L));

    endpoint.onOpen(session, config);

    verify(session).setMaxIdleTimeout(30_000L);
  }

  @Test
  public void turnsAnonymousSessionsAway() throws IOException {
    Session anonymous = mock(Session.class);

    endpoint.onOpen(anonymous, config);

    verify(anonymous).close(reason.capture());
    assertEquals(CloseCodes.VIOLATED_POLICY, reason.getValue().getCloseCode());
  }

  @Test
  public void forgetsAClosedSession() {
    endpoint.onClose(session, mock(CloseReason.class));

    verify(registry).remove(session);
  }

  @Test
  public void closesAFailedSessionEvenIfThePeerIsGone() throws IOException {
    doThrow(new IOException("gone")).when(session).close(any());

    endpoint.onError(session, new IllegalStateException("bad frame"));

    verify(registry).remove(session);
  }
}
