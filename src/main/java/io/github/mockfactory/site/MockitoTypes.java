package io.github.mockfactory.site;

/** The classes of Mockito that rooms besides this one name, because they write or look for them. */
public final class MockitoTypes {

    /** What each of them starts with. */
    public static final String PACKAGE = "org.mockito";
    /** Where mocks are constructed. */
    public static final String MOCKITO = "org.mockito.Mockito";
    /** The annotation of a mock. */
    public static final String MOCK = "org.mockito.Mock";
    /** What an argument is compared with. */
    public static final String MATCHERS = "org.mockito.ArgumentMatchers";
    /** Code that answers a call. */
    public static final String ANSWER = "org.mockito.stubbing.Answer";
    /** The annotation of a spy. */
    public static final String SPY = "org.mockito.Spy";
    /** The settings of a mock. */
    public static final String SETTINGS = "org.mockito.MockSettings";
    /** The strictness of a single mock. */
    public static final String STRICTNESS = "org.mockito.quality.Strictness";
    /** What Mockito calls to create annotated mocks. */
    public static final String ANNOTATION_ENGINE = "org.mockito.plugins.AnnotationEngine";
    /** By which a suite names an annotation engine too. */
    public static final String CONFIGURATION = "org.mockito.configuration.IMockitoConfiguration";
    /** The class of that kind that Mockito looks for by its name. */
    public static final String OWN_CONFIGURATION = "org.mockito.configuration.MockitoConfiguration";
    /** What makes the classes of mocks. */
    public static final String MOCK_MAKER = "org.mockito.plugins.MockMaker";
    /** What Mockito asks about each mock, since 5.10. */
    public static final String ENFORCER = "org.mockito.plugins.DoNotMockEnforcerWithType";
    /** What decides which lines of a stack Mockito tells. */
    public static final String STACK_TRACE_CLEANER = "org.mockito.plugins.StackTraceCleanerProvider";
    /** The handle of a construction mock, since 3.5. */
    public static final String MOCKED_CONSTRUCTION = "org.mockito.MockedConstruction";
    /** The handle of a mocked singleton, since 5.21. */
    public static final String MOCKED_SINGLETON = "org.mockito.MockedSingleton";

    private MockitoTypes() {}
}
