package com.acme.ledger;

public class InsufficientFundsException extends RuntimeException {

    public InsufficientFundsException(String account) {
        super("Account " + account + " is not covered");
    }
}
