/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.notify;

import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.CoreMatchers.startsWith;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.mock;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.RETURNS_SMART_NULLS;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.withSettings;

import com.acme.legacy.customer.CustomerDirectory;
import com.acme.legacy.order.Order;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.mockito.Mock;
import org.mockito.stubbing.Answer;

public class MailOrderNotifierTest {

  private final CustomerDirectory customers = mock(CustomerDirectory.class);
  private final MailTemplates templates = spy(new MailTemplates());
  private final Order order = new Order("O-1", "C-1", Collections.emptyList());

  @Mock private MailTransport transport;

  @Before
  public void setUp() {
    transport = mock(MailTransport.class, RETURNS_SMART_NULLS);
    given(customers.localeOf("C-1")).willReturn(Locale.GERMANY);
  }

  @Test
  public void writesInTheLanguageOfTheCustomer() {
    given(customers.emailOf("C-1")).willReturn(Optional.of("c1@example.com"));

    notifier(transport).orderConfirmed(order);

    then(transport).should().send("c1@example.com", "Bestellung bestätigt: O-1");
  }

  @Test
  public void doesNotMailWithoutAnAddress() {
    given(customers.emailOf("C-1")).willReturn(Optional.empty());

    notifier(transport).orderCancelled(order);

    then(templates).should().cancellation(order, Locale.GERMANY);
    then(transport).shouldHaveNoInteractions();
  }

  @Test
  public void sendsOneMailPerEvent() {
    given(customers.emailOf("C-1")).willReturn(Optional.of("c1@example.com"));
    List<String> outbox = new ArrayList<>();
    Answer<String> queue = call -> {
      outbox.add(call.getArgument(1));
      return "queued-" + outbox.size();
    };
    MailTransport recording = mock(MailTransport.class, queue);

    notifier(recording).orderConfirmed(order);
    notifier(recording).orderCancelled(order);

    assertThat(outbox.size(), is(2));
    assertThat(outbox.get(1), startsWith("Bestellung storniert"));
  }

  @Test
  public void usesTheTemplatesOfTheShop() {
    given(customers.emailOf("C-1")).willReturn(Optional.of("c1@example.com"));
    MailTemplates shopTemplates =
        mock(
            MailTemplates.class, // branded, kept in the shop's own jar
            withSettings().name("shop templates").lenient());
    given(shopTemplates.confirmation(order, Locale.GERMANY)).willReturn("Danke!");

    new MailOrderNotifier(customers, shopTemplates, transport).orderConfirmed(order);

    then(transport).should().send(anyString(), eq("Danke!"));
  }

  private MailOrderNotifier notifier(MailTransport mailTransport) {
    return new MailOrderNotifier(customers, templates, mailTransport);
  }
}
