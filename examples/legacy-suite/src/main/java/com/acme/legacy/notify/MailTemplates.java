/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.notify;

import com.acme.legacy.order.Order;
import java.util.Locale;

public class MailTemplates {

  public String confirmation(Order order, Locale locale) {
    return (isGerman(locale) ? "Bestellung bestätigt: " : "Order confirmed: ") + order.getId();
  }

  public String cancellation(Order order, Locale locale) {
    return (isGerman(locale) ? "Bestellung storniert: " : "Order cancelled: ") + order.getId();
  }

  private static boolean isGerman(Locale locale) {
    return Locale.GERMAN.getLanguage().equals(locale.getLanguage());
  }
}
