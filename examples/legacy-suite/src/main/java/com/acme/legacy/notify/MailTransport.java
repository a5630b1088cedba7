/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.notify;

public interface MailTransport {

  /** Returns the id under which the mail server queued the message. */
  String send(String recipient, String subject);
}
