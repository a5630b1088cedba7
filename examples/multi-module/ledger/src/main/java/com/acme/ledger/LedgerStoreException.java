package com.acme.ledger;

import java.sql.SQLException;

public class LedgerStoreException extends RuntimeException {

    public LedgerStoreException(String message, SQLException cause) {
        super(message, cause);
    }
}
