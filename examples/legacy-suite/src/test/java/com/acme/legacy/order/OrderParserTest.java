/*
 * Copyright 2014 Acme Corp.
 * SPDX-License-Identifier: Apache-2.0
 */
package com.acme.legacy.order;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;

import org.junit.BeforeClass;
import org.junit.Test;
import org.mockito.Mockito;

public class OrderParserTest {

  private static SkuCatalog everything;

  private final SkuCatalog catalog = Mockito.mock(SkuCatalog.class);
  private final OrderParser parser = new OrderParser(catalog);

  @BeforeClass
  public static void openCatalog() {
    everything = Mockito.mock(SkuCatalog.class, Mockito.withSettings().name("everything").stubOnly());
    when(everything.contains(anyString())).thenReturn(true);
  }

  @Test
  public void readsTheHeader() {
    Order order = new OrderParser(everything).parse(mock("SKU-1x2"));

    assertEquals("O-1", order.getId());
    assertEquals("C-1", order.getCustomerId());
  }

  @Test
  public void readsTheLines() {
    when(catalog.contains("SKU-1")).thenReturn(true);
    when(catalog.contains("BOXx4")).thenReturn(true);

    Order order = parser.parse(mock("SKU-1x2,BOXx4x10"));

    assertEquals(2, order.getLines().size());
    assertEquals("BOXx4", order.getLines().get(1).getSku());
    assertEquals(10, order.getLines().get(1).getQuantity());
  }

  @Test
  public void namesTheUnknownSku() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> parser.parse(mock("SKU-9x1")));

    assertTrue(e.getMessage().contains("SKU-9"));
  }

  @Test
  public void refusesAnEmptyLine() {
    OrderParser lenient = new OrderParser(everything);

    assertThrows(IllegalArgumentException.class, () -> lenient.parse(mock("SKU-1x0")));
  }

  /** A record as the mainframe writes it. */
  private static String mock(String items) {
    return "O-1;C-1;" + items;
  }
}
