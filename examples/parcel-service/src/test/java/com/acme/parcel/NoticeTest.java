package com.acme.parcel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.Test;

class NoticeTest {

    private final Notice notice = new Notice();

    @Test
    void greetsPremiumCustomers() {
        Customer customer = mock(Customer.class);
        given(customer.isPremium()).willReturn(true);
        given(customer.getName()).willReturn("Cleo");

        assertEquals("Dear Cleo", notice.greeting(customer));
    }

    @Test
    void doesNotGreetByTheAddress() {
        Customer customer = mock(Customer.class);
        given(customer.isPremium()).willReturn(true);
        given(customer.getName()).willReturn("Flo");

        assertEquals("Flo (by post)", notice.address(customer));
        assertEquals("Dear Flo", notice.greeting(customer));
    }

    @Test
    void goesByPostWithoutMail() {
        Customer customer = mock(Customer.class);
        given(customer.isPremium()).willReturn(true);
        given(customer.getName()).willReturn("Dan");

        assertEquals("Dan (by post)", notice.address(customer));
    }

    /** A variant: one stubbing more. */
    @Test
    void goesByMail() {
        Customer customer = mock(Customer.class);
        given(customer.isPremium()).willReturn(true);
        given(customer.getName()).willReturn("Eve");
        given(customer.getMail()).willReturn("eve@acme.com");

        assertEquals("Dear Eve", notice.greeting(customer));
        assertEquals("eve@acme.com", notice.address(customer));
    }
}
