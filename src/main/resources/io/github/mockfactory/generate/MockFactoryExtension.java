package com.acme.testing;

import java.lang.reflect.Parameter;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.mockito.MockSettings;

/**
 * Resolves parameters that are annotated with {@link FactoryMock} to mocks from {@link MockFactory}. The annotation registers it.
 */
public final class MockFactoryExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext context, ExtensionContext extension) {
        return context.isAnnotated(FactoryMock.class);
    }

    @Override
    public Object resolveParameter(ParameterContext context, ExtensionContext extension) {
        Parameter parameter = context.getParameter();
        FactoryMock mock = context.findAnnotation(FactoryMock.class).orElseThrow(IllegalStateException::new);
        /*if genericTypes*/
        MockSettings settings = MockFactoryEngine.settings(mock, parameter.getName(), parameter.getParameterizedType());
        /*else
        MockSettings settings = MockFactoryEngine.settings(mock, parameter.getName());
        /*end*/
        return MockFactory.createMock(parameter.getType(), settings);
    }
}
