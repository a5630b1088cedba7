package com.acme.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Function;
import org.mockito.MockedConstruction;
import org.mockito.Mockito;
import org.mockito.exceptions.base.MockitoException;
import org.mockito.invocation.MockHandler;
import org.mockito.mock.MockCreationSettings;
import org.mockito.plugins.InlineMockMaker;
import org.mockito.plugins.MockMaker;

/**
 * Asks {@link MockFactoryCheck} about what Mockito asks no other plug-in about, and leaves the rest to the mock maker that Mockito
 * would use without this one. Its name stands in {@code mockito-extensions/org.mockito.plugins.MockMaker}.
 */
@SuppressWarnings({"rawtypes", "unchecked"})
public final class MockFactoryMockMaker implements InlineMockMaker {

    private static final String FILE = "mockito-extensions/" + MockMaker.class.getName();

    private MockMaker maker;

    private static void check(Class<?> type) {
        String violation = MockFactoryCheck.violation(type);
        if (violation != null) {
            throw new MockitoException(violation);
        }
    }

    /** Not before the first mock: Mockito makes this one while it is looking for the others. */
    private synchronized MockMaker maker() {
        if (maker == null) {
            maker = findMaker();
        }
        return maker;
    }

    /** Looks behind this one alone: one before it may be what asks. */
    private static MockMaker findMaker() {
        ClassLoader loader = MockFactoryMockMaker.class.getClassLoader();
        try {
            boolean behind = false;
            for (URL file : Collections.list(loader.getResources(FILE))) {
                String name = nameIn(file);
                if (name.equals(MockFactoryMockMaker.class.getName())) {
                    behind = true;
                } else if (behind && !name.isEmpty()) {
                    return (MockMaker) loader.loadClass(classOf(name))
                            .getDeclaredConstructor()
                            .newInstance();
                }
            }
            return Mockito.framework().getPlugins().getDefaultPlugin(MockMaker.class);
        } catch (IOException | ReflectiveOperationException e) {
            throw new MockitoException("The mock maker that " + FILE + " names cannot be used", e);
        }
    }

    /** Mockito has names for its own ones. */
    private static String classOf(String name) {
        switch (name) {
            case "mock-maker-inline":
                return "org.mockito.internal.creation.bytebuddy.InlineByteBuddyMockMaker";
            case "mock-maker-subclass":
                return "org.mockito.internal.creation.bytebuddy.ByteBuddyMockMaker";
            case "mock-maker-proxy":
                return "org.mockito.internal.creation.proxy.ProxyMockMaker";
            default:
                return name;
        }
    }

    private static String nameIn(URL file) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String name = line.replaceAll("#.*", "").trim();
                if (!name.isEmpty()) {
                    return name;
                }
            }
            return "";
        }
    }

    @Override
    public Object createMock(MockCreationSettings settings, MockHandler handler) {
        /*if all*/
        // a spy was asked about already
        if (settings.getSpiedInstance() == null) {
            check(settings.getTypeToMock());
        }
        /*end*/
        return maker().createMock(settings, handler);
    }

    @Override
    public Optional createSpy(MockCreationSettings settings, MockHandler handler, Object object) {
        /*if all*/
        check(settings.getTypeToMock());
        /*end*/
        return maker().createSpy(settings, handler, object);
    }

    @Override
    public StaticMockControl createStaticMock(Class type, MockCreationSettings settings, MockHandler handler) {
        /*if all*/
        check(type);
        /*end*/
        return maker().createStaticMock(type, settings, handler);
    }

    /*if singletons*/
    @Override
    public SingletonMockControl createSingletonMock(Object object, MockCreationSettings settings, MockHandler handler) {
        return maker().createSingletonMock(object, settings, handler);
    }

    /*end*/
    @Override
    public ConstructionMockControl createConstructionMock(
            Class type, Function settings, Function handler, MockedConstruction.MockInitializer initializer) {
        check(type);
        return maker().createConstructionMock(type, settings, handler, initializer);
    }

    @Override
    public MockHandler getHandler(Object mock) {
        return maker().getHandler(mock);
    }

    @Override
    public void resetMock(Object mock, MockHandler handler, MockCreationSettings settings) {
        maker().resetMock(mock, handler, settings);
    }

    @Override
    public TypeMockability isTypeMockable(Class type) {
        return maker().isTypeMockable(type);
    }

    @Override
    public void clearAllCaches() {
        maker().clearAllCaches();
    }

    @Override
    public void clearMock(Object mock) {
        if (maker() instanceof InlineMockMaker) {
            ((InlineMockMaker) maker()).clearMock(mock);
        }
    }

    @Override
    public void clearAllMocks() {
        if (maker() instanceof InlineMockMaker) {
            ((InlineMockMaker) maker()).clearAllMocks();
        }
    }
}
