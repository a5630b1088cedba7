/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.notify;

import static org.junit.Assert.assertTrue;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import com.acme.legacy.order.Order;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import javax.websocket.RemoteEndpoint;
import javax.websocket.Session;
import org.junit.Rule;
import org.junit.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Captor;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.junit.MockitoJUnit;
import org.mockito.junit.MockitoRule;
import org.mockito.quality.Strictness;

public class WebSocketOrderNotifierTest {

  @Rule public MockitoRule mockito = MockitoJUnit.rule().strictness(Strictness.STRICT_STUBS);

  @Mock private SessionRegistry registry;
  @Mock private Session session;
  @Mock private RemoteEndpoint.Basic remote;
  @Captor private ArgumentCaptor<String> text;

  @InjectMocks private WebSocketOrderNotifier notifier;

  private final Order order = new Order("O-1", "C-1", Collections.emptyList());

  @Test
  public void tellsTheCustomer() throws IOException {
    when(registry.sessionsOf("C-1")).thenReturn(Collections.singleton(session));
    when(session.getBasicRemote()).thenReturn(remote);

    notifier.orderConfirmed(order);

    verify(remote).sendText("{\"order\":\"O-1\",\"event\":\"confirmed\"}");
    verifyNoMoreInteractions(registry, session, remote);
  }

  @Test
  public void dropsABrokenSessionAndGoesOn() throws IOException {
    Session broken = mock(Session.class, "broken");
    RemoteEndpoint.Basic brokenRemote = mock(RemoteEndpoint.Basic.class);
    when(broken.getBasicRemote()).thenReturn(brokenRemote);
    doThrow(new IOException("broken pipe")).when(brokenRemote).sendText(anyString());
    when(registry.sessionsOf("C-1")).thenReturn(Arrays.asList(broken, session));
    when(session.getBasicRemote()).thenReturn(remote);

    notifier.orderCancelled(order);

    verify(registry).remove(broken);
    verify(registry, never()).remove(session);
    verify(remote).sendText(text.capture());
    assertTrue(text.getValue().contains("cancelled"));
  }

  @Test
  public void saysNothingWhenNobodyIsConnected() {
    notifier.orderConfirmed(order);

    verify(registry).sessionsOf("C-1");
  }
}
