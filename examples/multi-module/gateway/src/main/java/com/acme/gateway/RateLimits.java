package com.acme.gateway;

public interface RateLimits {

    int perMinute(String client);
}
