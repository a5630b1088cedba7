package com.acme.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;

class TillTest {

    @Test
    void addsUp() {
        Prices prices = mock(Prices.class);
        when(prices.of("tea")).thenReturn(250);
        Till till = new Till(prices);

        till.scan("tea");
        till.scan("tea");

        assertEquals(500, till.cents());
    }
}
