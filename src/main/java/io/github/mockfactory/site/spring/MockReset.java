package io.github.mockfactory.site.spring;

/** Spring's class that says when a mock is reset, as a generated class uses it. */
public final class MockReset {

    /** Its name. */
    public static final String TYPE = "org.springframework.test.context.bean.override.mockito.MockReset";

    /** As much of it as is used, as source; for why, see {@link io.github.mockfactory.site.MockitoStubs}. */
    public static final String STUB = """
            package org.springframework.test.context.bean.override.mockito;
            import org.mockito.MockSettings;
            public enum MockReset {
                BEFORE, AFTER, NONE;
                public static MockSettings before() { return null; }
                public static MockSettings after() { return null; }
                public static MockSettings withSettings(MockReset reset) { return null; }
            }
            """;

    private MockReset() {}
}
