/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.payment;

public class RetryPolicy {

  private final int maxAttempts;

  public RetryPolicy(int maxAttempts) {
    this.maxAttempts = maxAttempts;
  }

  public boolean allowsAttempt(int attempt) {
    return attempt <= maxAttempts;
  }
}
