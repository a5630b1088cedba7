package com.acme.ledger;

import java.math.BigDecimal;
import java.time.Instant;

public record Posting(String account, BigDecimal amount, Instant at) {}
