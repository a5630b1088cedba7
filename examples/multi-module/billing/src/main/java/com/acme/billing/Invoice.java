package com.acme.billing;

import java.math.BigDecimal;
import java.time.LocalDate;

public record Invoice(String number, String customer, BigDecimal amount, LocalDate due) {

    boolean isOverdue(LocalDate today) {
        return due.isBefore(today);
    }
}
