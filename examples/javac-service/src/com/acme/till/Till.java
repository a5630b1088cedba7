package com.acme.till;

/** Adds up what is sold. */
public final class Till {

    private final Prices prices;
    private int cents;

    public Till(Prices prices) {
        this.prices = prices;
    }

    public void scan(String article) {
        cents += prices.of(article);
    }

    public int cents() {
        return cents;
    }
}
