package com.acme.till;

/** Knows what articles cost. */
public interface Prices {

    /** In cents. */
    int of(String article);
}
