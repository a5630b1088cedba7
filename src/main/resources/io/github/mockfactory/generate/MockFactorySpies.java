package com.acme.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.mockito.MockSettings;
import org.mockito.Mockito;
import org.mockito.exceptions.base.MockitoException;

/**
 * Fills fields that are annotated with {@link FactorySpy} with spies from {@link MockFactory}, by the rules and with the messages of Mockito's own engine.
 */
final class MockFactorySpies {

    private MockFactorySpies() {}

    static void fill(Field field, Object instance) {
        try {
            field.setAccessible(true);
            Object spied = field.get(instance);
            if (spied == null) {
                field.set(instance, create(field, instance));
            } else if (Mockito.mockingDetails(spied).isMock()) {
                // an earlier call has filled the field
                Mockito.reset(spied);
            } else {
                field.set(instance, MockFactory.createMock(spied.getClass(), settings(field).spiedInstance(spied)));
            }
        } catch (Exception ex) {
            throw new MockitoException("Unable to initialize @Spy annotated field '" + field.getName() + "'.\n" + ex.getMessage(), ex);
        }
    }

    private static MockSettings settings(Field field) {
        MockSettings settings = Mockito.withSettings().defaultAnswer(Mockito.CALLS_REAL_METHODS);
        /*if genericTypes*/
        settings.genericTypeToMock(field.getGenericType());
        /*end*/
        return settings.name(field.getName());
    }

    private static Object create(Field field, Object instance) throws ReflectiveOperationException {
        Class<?> type = field.getType();
        Class<?> outer = type.getEnclosingClass();
        int modifiers = type.getModifiers();
        if (type.isInterface()) {
            return MockFactory.createMock(type, settings(field).useConstructor());
        }
        if (outer != null && Modifier.isPrivate(modifiers) && Modifier.isAbstract(modifiers)) {
            throw inner("@Spy annotation can't initialize private abstract inner classes.", type, outer, "\nYou should augment the visibility of this inner class");
        }
        if (outer != null && !Modifier.isStatic(modifiers)) {
            if (!outer.isInstance(instance)) {
                throw inner("@Spy annotation can only initialize inner classes declared in the test.", type, outer, "");
            }
            return MockFactory.createMock(type, settings(field).useConstructor().outerInstance(instance));
        }
        Constructor<?> constructor = constructor(type);
        if (!Modifier.isPrivate(constructor.getModifiers())) {
            return MockFactory.createMock(type, settings(field).useConstructor());
        }
        constructor.setAccessible(true);
        return MockFactory.createMock(type, settings(field).spiedInstance(constructor.newInstance()));
    }

    private static Constructor<?> constructor(Class<?> type) {
        try {
            return type.getDeclaredConstructor();
        } catch (NoSuchMethodException ex) {
            throw new MockitoException("Please ensure that the type '" + type.getSimpleName() + "' has a no-arg constructor.", ex);
        }
    }

    private static MockitoException inner(String problem, Class<?> type, Class<?> outer, String advice) {
        return new MockitoException("\n" + problem + "\n  inner class: '" + type.getSimpleName() + "'\n  outer class: '" + outer.getSimpleName() + "'\n" + advice);
    }
}
