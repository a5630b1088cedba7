/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.notify;

import com.acme.legacy.customer.CustomerDirectory;
import com.acme.legacy.order.Order;
import java.util.Locale;

public class MailOrderNotifier implements OrderNotifier {

  private final CustomerDirectory customers;
  private final MailTemplates templates;
  private final MailTransport transport;

  public MailOrderNotifier(CustomerDirectory customers, MailTemplates templates, MailTransport transport) {
    this.customers = customers;
    this.templates = templates;
    this.transport = transport;
  }

  @Override
  public void orderConfirmed(Order order) {
    mail(order, templates.confirmation(order, localeOf(order)));
  }

  @Override
  public void orderCancelled(Order order) {
    mail(order, templates.cancellation(order, localeOf(order)));
  }

  private void mail(Order order, String subject) {
    customers.emailOf(order.getCustomerId()).ifPresent(email -> transport.send(email, subject));
  }

  private Locale localeOf(Order order) {
    return customers.localeOf(order.getCustomerId());
  }
}
