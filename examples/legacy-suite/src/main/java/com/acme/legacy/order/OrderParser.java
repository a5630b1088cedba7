/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.order;

import java.util.ArrayList;
import java.util.List;

/** Reads the order file of the mainframe: {@code id;customer;skuxquantity,skuxquantity}. */
public class OrderParser {

  private final SkuCatalog catalog;

  public OrderParser(SkuCatalog catalog) {
    this.catalog = catalog;
  }

  public Order parse(String record) {
    String[] fields = record.split(";");
    if (fields.length != 3) {
      throw new IllegalArgumentException("Not an order: " + record);
    }
    List<OrderLine> lines = new ArrayList<>();
    for (String item : fields[2].split(",")) {
      int separator = item.lastIndexOf('x');
      String sku = item.substring(0, separator);
      if (!catalog.contains(sku)) {
        throw new IllegalArgumentException("Unknown SKU " + sku + " in " + record);
      }
      lines.add(new OrderLine(sku, Integer.parseInt(item.substring(separator + 1))));
    }
    return new Order(fields[0], fields[1], lines);
  }
}
