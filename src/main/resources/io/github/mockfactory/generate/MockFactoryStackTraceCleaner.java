package com.acme.testing;

import org.mockito.exceptions.stacktrace.StackTraceCleaner;
import org.mockito.plugins.StackTraceCleanerProvider;

/**
 * Takes {@link MockFactory} out of what Mockito says of places: failures name the line of the test. Its name stands in
 * {@code mockito-extensions/org.mockito.plugins.StackTraceCleanerProvider}.
 */
public final class MockFactoryStackTraceCleaner implements StackTraceCleanerProvider {

    @Override
    public StackTraceCleaner getStackTraceCleaner(StackTraceCleaner usual) {
        return frame -> usual.isIn(frame) && !isOfFactory(frame.getClassName());
    }

    private static boolean isOfFactory(String name) {
        return MockFactoryCheck.isOf(name, MockFactory.class.getName())
                || name.equals(MockFactory.class.getName() + "MockMaker");
    }
}
