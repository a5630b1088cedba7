package com.acme.gateway;

import java.math.BigDecimal;

public record Quote(String symbol, BigDecimal price) {

    /** Reads {@code symbol=price}, the format of the exchange. */
    static Quote parse(CharSequence text) {
        String[] parts = text.toString().split("=", 2);
        return new Quote(parts[0], new BigDecimal(parts[1]));
    }

    String toJson() {
        return "{\"symbol\":\"%s\",\"price\":%s}".formatted(symbol, price);
    }
}
