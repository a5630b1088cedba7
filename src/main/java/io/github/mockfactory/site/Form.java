package io.github.mockfactory.site;

/** How a mock site is written. */
public enum Form {
    /** {@code mock(Foo.class)}. */
    MOCK_CLASS(true),
    /** {@code mock(Foo.class, "name")}. */
    MOCK_NAME(true),
    /** {@code mock(Foo.class, answer)}. */
    MOCK_ANSWER(true),
    /** {@code mock(Foo.class, withSettings())}. */
    MOCK_SETTINGS(true),
    /** {@code mock()}: the type is inferred from the context. */
    MOCK_REIFIED(true),
    /** {@code mock(clazz)}: the type is only known at run time. */
    MOCK_DYNAMIC_CLASS(true),
    /** {@code Mockito::mock}. */
    MOCK_REFERENCE(true),
    /** {@code spy(instance)}, {@code spy(Foo.class)}, {@code Mockito::spy}. */
    SPY_CALL(true),
    /** {@code mockStatic(Foo.class)}. */
    STATIC_MOCK(true),
    /** {@code spyStatic(Foo.class)}. */
    STATIC_SPY(true),
    /** {@code mockSingleton(Foo.INSTANCE)}. */
    SINGLETON_MOCK(true),
    /** {@code mockConstruction(Foo.class)}. */
    CONSTRUCTION_MOCK(true),
    /** {@code @Mock} on a field. */
    MOCK_FIELD(false),
    /** {@code @Mock} on a method or constructor parameter. */
    MOCK_PARAMETER(false),
    /** {@code @Spy} on a field. */
    SPY_FIELD(false),
    /** {@code @MockitoBean}, {@code @MockBean} and the like. */
    SPRING_OVERRIDE(false),
    /** {@code @InjectMock} of Quarkus and the like. */
    CONTAINER_OVERRIDE(false),
    /** A bean that an XML file declares to be a mock. */
    XML_BEAN(false),
    /** A construction by what stands behind {@code org.mockito.Mockito}. */
    MOCKITO_INTERNALS(false),
    /** A construction of EasyMock, JMockit, PowerMock or MockK. */
    OTHER_FRAMEWORK(false);

    private final boolean call;

    Form(boolean call) {
        this.call = call;
    }

    /**
     * Whether the site is an expression that calls Mockito, as opposed to an annotation or another framework.
     *
     * @return true for the forms that can be rewritten in place
     */
    public boolean isCall() {
        return call;
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
        return switch (signature.parameters().get(1)) {
            case NAME -> MOCK_NAME;
            case ANSWER -> MOCK_ANSWER;
            default -> MOCK_SETTINGS;
        };
    }
}
