package io.github.mockfactory.site;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How a mock site is written. */
public enum Form {
    /** {@code mock(Foo.class)}. */
    MOCK_CLASS,
    /** {@code mock(Foo.class, "name")}. */
    MOCK_NAME(ParameterKind.NAME),
    /** {@code mock(Foo.class, answer)}. */
    MOCK_ANSWER(ParameterKind.ANSWER),
    /** {@code mock(Foo.class, withSettings())}. */
    MOCK_SETTINGS(ParameterKind.SETTINGS),
    /** {@code mock()}: the type is inferred from the context. */
    MOCK_REIFIED,
    /** {@code mock(clazz)}: the type is only known at run time. */
    MOCK_DYNAMIC_CLASS,
    /** {@code Mockito::mock}. */
    MOCK_REFERENCE,
    /** {@code spy(instance)}, {@code spy(Foo.class)}, {@code Mockito::spy}. */
    SPY_CALL,
    /** {@code mockStatic(Foo.class)}. */
    STATIC_MOCK,
    /** {@code spyStatic(Foo.class)}. */
    STATIC_SPY,
    /** {@code mockSingleton(Foo.INSTANCE)}. */
    SINGLETON_MOCK,
    /** {@code mockConstruction(Foo.class)}. */
    CONSTRUCTION_MOCK,
    /** {@code @Mock} on a field. */
    MOCK_FIELD,
    /** {@code @Mock} on a method or constructor parameter. */
    MOCK_PARAMETER,
    /** {@code @Spy} on a field. */
    SPY_FIELD,
    /** {@code @MockitoBean}, {@code @MockBean} and the like. */
    SPRING_OVERRIDE,
    /** {@code @InjectMock} of Quarkus and the like. */
    CONTAINER_OVERRIDE,
    /** A bean that an XML file declares to be a mock. */
    XML_BEAN,
    /** A construction by what stands behind {@code org.mockito.Mockito}. */
    MOCKITO_INTERNALS,
    /** A construction of EasyMock, JMockit, PowerMock or MockK. */
    OTHER_FRAMEWORK;

    /** What a mock of a class takes besides it. */
    private final @Nullable ParameterKind option;

    Form() {
        this(null);
    }

    Form(@Nullable ParameterKind option) {
        this.option = option;
    }

    static Form of(Signature signature, boolean classLiteral) {
        if (signature.construction() != Construction.MOCK) {
            return signature.construction().form();
        }
        return signature.reified() ? MOCK_REIFIED : ofMock(signature, classLiteral);
    }

    private static Form ofMock(Signature signature, boolean classLiteral) {
        if (signature.parameters().size() == 1) {
            return classLiteral ? MOCK_CLASS : MOCK_DYNAMIC_CLASS;
        }
        ParameterKind second = signature.parameters().get(1);
        return Arrays.stream(values())
                .filter(form -> form.option == second)
                .findFirst()
                .orElse(MOCK_SETTINGS);
    }
}
