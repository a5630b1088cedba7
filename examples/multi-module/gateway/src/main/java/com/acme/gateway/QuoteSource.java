package com.acme.gateway;

import java.util.Optional;

public interface QuoteSource {

    Optional<Quote> latest(String symbol);
}
