/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.order;

public interface SkuCatalog {

  boolean contains(String sku);
}
