/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.audit;

public interface AuditLog {

  void record(String event, String subject);
}
