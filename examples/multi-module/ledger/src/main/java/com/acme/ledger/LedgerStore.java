package com.acme.ledger;

import java.math.BigDecimal;
import java.util.List;

public interface LedgerStore {

    BigDecimal balance(String account);

    void append(List<Posting> postings);
}
