package com.acme.testing;

import java.sql.Connection;
import org.mockito.Mockito;

/** The one place where mocks are made. */
public final class MockFactory {

    private MockFactory() {}

    public static <T> T createMock(Class<T> type) {
        return Mockito.mock(type);
    }

    public static <T> T createWebSocketMock(Class<T> type) {
        return Mockito.mock(type);
    }

    public static <T extends Connection> T createConnectionMock(Class<T> type) {
        return Mockito.mock(type);
    }
}
