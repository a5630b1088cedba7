package io.github.mockfactory.generate;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the annotation and the engine that stand beside a factory can do, which depends on the libraries of the suite.
 *
 * @param closes       whether an annotation engine gives back what closes its mocks, as it does since Mockito 3.4
 * @param genericTypes whether a mock can know the generic type of its field, as it can since Mockito 5.1
 * @param attributes   the attributes of {@code @Mock} that the factory's annotation has too
 * @param parameters   whether the annotation brings what resolves parameters, which takes JUnit Jupiter 5.8
 * @param spies        whether the engine creates spies too
 * @param scopes       whether it opens mocks of static methods and of constructions too, which Mockito does since 3.5
 * @param listens      whether a listener can make Mockito fill the annotated fields in tests under Spring, as one of Spring Boot
 *                     does for fields with annotations of Mockito
 */
public record AnnotationEngineFeatures(
        boolean closes,
        boolean genericTypes,
        Set<String> attributes,
        boolean parameters,
        boolean spies,
        boolean scopes,
        boolean listens) {

    /** The attributes that every Mockito has. */
    public static final Set<String> COMMON_ATTRIBUTES =
            Set.of("name", "answer", "stubOnly", "serializable", "lenient", "extraInterfaces");

    /** Those that came later. */
    public static final Set<String> LATER_ATTRIBUTES = Set.of("strictness", "mockMaker", "withoutAnnotations");

    /** Everything that any suite allows. */
    public static final AnnotationEngineFeatures ALL = new AnnotationEngineFeatures(
            true,
            true,
            Stream.concat(COMMON_ATTRIBUTES.stream(), LATER_ATTRIBUTES.stream()).collect(Collectors.toSet()),
            true,
            true,
            true,
            true);

    /**
     * What a suite needs.
     *
     * @param resolves whether parameters are annotated in it
     * @param spying   whether spies are
     * @param scoping  whether mocks of static methods or of constructions are
     * @return these features, but for what is needed nowhere
     */
    public AnnotationEngineFeatures needed(boolean resolves, boolean spying, boolean scoping) {
        return new AnnotationEngineFeatures(
                closes, genericTypes, attributes, parameters && resolves, spies && spying, scopes && scoping, listens);
    }

    /** What is written only where it is there, by the names that the templates have for it. */
    Set<String> names() {
        Set<String> names = new HashSet<>(attributes);
        if (closes) {
            names.add("closes");
        }
        if (genericTypes) {
            names.add("genericTypes");
        }
        if (parameters) {
            names.add("parameters");
        }
        if (spies) {
            names.add("spies");
        }
        if (scopes) {
            names.add("scopes");
        }
        return names;
    }

    /** Copies the names. */
    public AnnotationEngineFeatures {
        attributes = Set.copyOf(attributes);
    }
}
