package com.acme.testing;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every test its own {@link MutableClock}, which starts at {@link #START}. */
public final class ClockExtension implements ParameterResolver {

    public static final Instant START = Instant.parse("2025-01-31T09:00:00Z");

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(ClockExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == MutableClock.class || type == Clock.class;
    }

    @Override
    public MutableClock resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(MutableClock.class, type -> new MutableClock(START), MutableClock.class);
    }
}
