package io.github.mockfactory.generate;

import io.github.mockfactory.style.PlainSource;
import java.util.HashSet;
import java.util.Set;

/** The text of the annotation beside a factory. */
final class SessionAnnotation {

    private SessionAnnotation() {}

    static PlainSource of(String factoryType, SessionFeatures features) {
        String factory = factoryType.substring(factoryType.lastIndexOf('.') + 1);
        Set<String> later = features.attributes();
        Set<String> imports = new HashSet<>(Set.of(
                "java.lang.annotation.Documented",
                "java.lang.annotation.ElementType",
                "java.lang.annotation.Retention",
                "java.lang.annotation.RetentionPolicy",
                "java.lang.annotation.Target",
                "org.mockito.Answers"));
        StringBuilder added = new StringBuilder();
        if (later.contains("strictness")) {
            imports.add("org.mockito.Mock");
            added.append(attribute(
                    "How strict the mock is, whatever the strictness of the test.",
                    "a strictness",
                    "Mock.Strictness strictness() default Mock.Strictness.TEST_LEVEL_DEFAULT;"));
        }
        if (later.contains("mockMaker")) {
            added.append(attribute(
                    "What makes the class of the mock.",
                    "the name of a mock maker; empty for the default one",
                    "String mockMaker() default \"\";"));
        }
        if (later.contains("withoutAnnotations")) {
            added.append(attribute(
                    "Whether the mock lacks the annotations of its type.",
                    "true for a mock without annotations",
                    "boolean withoutAnnotations() default false;"));
        }
        if (features.parameters()) {
            imports.add("org.junit.jupiter.api.extension.ExtendWith");
        }
        String extended = features.parameters() ? "@ExtendWith(" + factory + "Extension.class)\n" : "";
        return new PlainSource(
                FactorySource.packageOf(factoryType),
                "FactoryMock",
                imports,
                """
                /**
                 * Marks a field or a parameter that is filled with a mock from {@link %1$s} wherever Mockito would fill one that carries its own annotation. The attributes mean what those of Mockito mean.
                 */
                @Documented
                @Retention(RetentionPolicy.RUNTIME)
                @Target({ElementType.FIELD, ElementType.PARAMETER})
                """.formatted(factory) + extended + "public @interface FactoryMock {\n"
                        + attribute(
                                "The name that messages show.",
                                "a name; empty for the name of the field or parameter",
                                "String name() default \"\";")
                        + attribute(
                                "The answer to calls that are not stubbed.",
                                "an answer",
                                "Answers answer() default Answers.RETURNS_DEFAULTS;")
                        + attribute(
                                "Whether the mock does not record its calls.",
                                "true for a mock that cannot be verified",
                                "boolean stubOnly() default false;")
                        + attribute(
                                "Whether the mock can be serialized.",
                                "true for a serializable mock",
                                "boolean serializable() default false;")
                        + attribute(
                                "Whether strictness does not apply to the mock.",
                                "true for a lenient mock",
                                "boolean lenient() default false;")
                        + attribute(
                                "The interfaces that the mock implements besides its type.",
                                "interfaces",
                                "Class<?>[] extraInterfaces() default {};")
                        + added + "}\n");
    }

    private static String attribute(String what, String value, String declaration) {
        return """

                    /**
                     * %s
                     *
                     * @return %s
                     */
                    %s
                """.formatted(what, value, declaration);
    }
}
