package com.acme.catalog;

import java.nio.file.Path;

final class Inboxes {

    private Inboxes() {}

    static Path of(String supplier) {
        return Path.of(System.getProperty("user.home"), "inbox", supplier, "prices.csv");
    }
}
