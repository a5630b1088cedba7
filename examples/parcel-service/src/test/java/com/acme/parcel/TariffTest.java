package com.acme.parcel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;

class TariffTest extends PremiumFixture {

    @Test
    void isLowerForPremiumCustomers() {
        Carrier carrier = mock(Carrier.class);
        when(carrier.cents(anyInt())).thenReturn(500);

        assertEquals("Ann: 450", new Tariff(carrier).line(premium, 20));
    }

    @Test
    void isRoundedDown() {
        Carrier carrier = mock(Carrier.class);
        when(carrier.cents(30)).thenReturn(99);
        Customer customer = mock(Customer.class);
        when(customer.isPremium()).thenReturn(true);
        when(customer.getName()).thenReturn("Bob");

        assertEquals("Bob: 89", new Tariff(carrier).line(customer, 30));
    }
}
