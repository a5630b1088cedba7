package com.acme.parcel;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.BeforeEach;

/** Tests about a premium customer. */
abstract class PremiumFixture {

    Customer premium;

    @BeforeEach
    void premium() {
        premium = mock(Customer.class);
        when(premium.isPremium()).thenReturn(true);
        when(premium.getName()).thenReturn("Ann");
    }
}
