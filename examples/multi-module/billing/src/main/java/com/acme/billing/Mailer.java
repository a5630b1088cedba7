package com.acme.billing;

public interface Mailer {

    void send(String customer, String text);
}
