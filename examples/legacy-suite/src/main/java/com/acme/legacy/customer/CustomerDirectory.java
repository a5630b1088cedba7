/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.customer;

import java.util.Locale;
import java.util.Optional;

public interface CustomerDirectory {

  Optional<String> emailOf(String customerId);

  Locale localeOf(String customerId);
}
