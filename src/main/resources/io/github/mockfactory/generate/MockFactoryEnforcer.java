package com.acme.testing;

import org.mockito.Mockito;
import org.mockito.mock.MockCreationSettings;
import org.mockito.plugins.DoNotMockEnforcerWithType;

/**
 * Asks {@link MockFactoryCheck} about each mock after what Mockito asks of all. Its name stands in
 * {@code mockito-extensions/org.mockito.plugins.DoNotMockEnforcerWithType}.
 */
public final class MockFactoryEnforcer implements DoNotMockEnforcerWithType {

    @Override
    public String checkTypeForDoNotMockViolation(MockCreationSettings<?> settings) {
        DoNotMockEnforcerWithType usual =
                Mockito.framework().getPlugins().getDefaultPlugin(DoNotMockEnforcerWithType.class);
        String violation = usual.checkTypeForDoNotMockViolation(settings);
        return violation == null ? MockFactoryCheck.violation(settings.getTypeToMock()) : violation;
    }
}
