package com.acme.billing;

import java.util.List;

public interface OpenInvoices {

    List<Invoice> all();
}
