package com.acme.billing;

public interface InvoiceNumbers {

    String next();
}
