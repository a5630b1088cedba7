package com.acme.testing;

import java.lang.reflect.Field;
/*if genericTypes*/
import java.lang.reflect.Type;
/*end*/
/*if strictness*/
import org.mockito.Mock;
/*end*/
import org.mockito.MockSettings;
import org.mockito.Mockito;
import org.mockito.exceptions.base.MockitoException;
import org.mockito.plugins.AnnotationEngine;
/*if strictness*/
import org.mockito.quality.Strictness;
/*end*/

/**
 * Fills fields that are annotated with {@link FactoryMock} with mocks from {@link MockFactory}.
 *
 * <p>Mockito finds this class by the file {@code mockito-extensions/org.mockito.plugins.AnnotationEngine} and calls it wherever it creates annotated mocks: in its extension, its runners, its rules and {@code openMocks}. What carries Mockito's own annotations is left to Mockito's own engine, and so is the injection.
 */
public final class MockFactoryEngine implements AnnotationEngine {

    @Override
    /*if closes*/
    public AutoCloseable process(Class<?> type, Object instance) {
    /*else
    public void process(Class<?> type, Object instance) {
    /*end*/
        /*if scopes*/
        MockFactoryScopes scopes = new MockFactoryScopes();
        /*end*/
        for (Class<?> each = instance.getClass(); each != null; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                FactoryMock mock = field.getAnnotation(FactoryMock.class);
                if (mock != null) {
                    /*if scopes*/
                    fill(field, instance, mock, scopes);
                    /*else
                    fill(field, instance, mock);
                    /*end*/
                }
            }
            /*if spies*/
            for (Field field : each.getDeclaredFields()) {
                if (field.isAnnotationPresent(FactorySpy.class)) {
                    MockFactorySpies.fill(field, instance);
                }
            }
            /*end*/
        }
        // asked for late: while Mockito starts, it has no plugins to give
        AnnotationEngine engine = Mockito.framework().getPlugins().getDefaultPlugin(AnnotationEngine.class);
        /*if scopes*/
        if (scopes.areOpen()) {
            return scopes.closedBefore(engine.process(type, instance));
        }
        /*end*/
        /*if closes*/
        return engine.process(type, instance);
        /*else
        engine.process(type, instance);
        /*end*/
    }

    /*if scopes*/
    private static void fill(Field field, Object instance, FactoryMock mock, MockFactoryScopes scopes) {
    /*else
    private static void fill(Field field, Object instance, FactoryMock mock) {
    /*end*/
        /*if genericTypes*/
        MockSettings settings = settings(mock, field.getName(), field.getGenericType());
        /*else
        MockSettings settings = settings(mock, field.getName());
        /*end*/
        try {
            field.setAccessible(true);
            /*if scopes*/
            field.set(instance, scopes.create(field, settings));
            /*else
            field.set(instance, MockFactory.createMock(field.getType(), settings));
            /*end*/
        } catch (IllegalAccessException ex) {
            /*if scopes*/
            scopes.close();
            /*end*/
            throw new MockitoException("Problems setting field " + field, ex);
        }
    }

    // what the annotation says must be honoured all the same
    @SuppressWarnings("deprecation")
    /*if genericTypes*/
    static MockSettings settings(FactoryMock mock, String name, Type type) {
    /*else
    static MockSettings settings(FactoryMock mock, String name) {
    /*end*/
        MockSettings settings = Mockito.withSettings().defaultAnswer(mock.answer());
        settings.name(mock.name().isEmpty() ? name : mock.name());
        if (mock.extraInterfaces().length > 0) {
            settings.extraInterfaces(mock.extraInterfaces());
        }
        if (mock.serializable()) {
            settings.serializable();
        }
        if (mock.stubOnly()) {
            settings.stubOnly();
        }
        if (mock.lenient()) {
            settings.lenient();
        }
        /*if strictness*/
        if (mock.strictness() != Mock.Strictness.TEST_LEVEL_DEFAULT) {
            settings.strictness(Strictness.valueOf(mock.strictness().name()));
        }
        /*end*/
        /*if mockMaker*/
        if (!mock.mockMaker().isEmpty()) {
            settings.mockMaker(mock.mockMaker());
        }
        /*end*/
        /*if withoutAnnotations*/
        if (mock.withoutAnnotations()) {
            settings.withoutAnnotations();
        }
        /*end*/
        /*if genericTypes*/
        settings.genericTypeToMock(type);
        /*end*/
        return settings;
    }
}
