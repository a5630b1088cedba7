package com.acme.testing;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.mockito.MockSettings;
import org.mockito.MockedConstruction;
import org.mockito.MockedStatic;
import org.mockito.ScopedMock;
import org.mockito.exceptions.base.MockitoException;

/**
 * What the fields of one test are filled with by {@link MockFactory}: mocks, and open mocks of static methods and of constructions, which are closed when Mockito closes its own.
 */
final class MockFactoryScopes {

    private final List<ScopedMock> opened = new ArrayList<>();

    Object create(Field field, MockSettings settings) {
        if (field.getType() == MockedStatic.class) {
            return noted(MockFactory.createStaticMock(mocked(field), settings));
        }
        if (field.getType() == MockedConstruction.class) {
            return noted(MockFactory.createConstructionMock(mocked(field), settings));
        }
        return MockFactory.createMock(field.getType(), settings);
    }

    boolean areOpen() {
        return !opened.isEmpty();
    }

    AutoCloseable closedBefore(AutoCloseable mocks) {
        return () -> {
            close();
            mocks.close();
        };
    }

    void close() {
        // a test may have closed its own
        opened.forEach(ScopedMock::closeOnDemand);
    }

    private ScopedMock noted(ScopedMock scope) {
        opened.add(scope);
        return scope;
    }

    private static Class<?> mocked(Field field) {
        Type type = field.getGenericType();
        Type mocked = type instanceof ParameterizedType ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
        if (mocked == field.getType() || !(mocked instanceof Class)) {
            throw new MockitoException("Field '" + field.getName() + "' must name the class that is mocked, as MockedStatic<Sample> does");
        }
        return (Class<?>) mocked;
    }
}
