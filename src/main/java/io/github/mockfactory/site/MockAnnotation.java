package io.github.mockfactory.site;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** The annotations that make a mock of what they stand on. */
enum MockAnnotation {
    MOCK(Form.MOCK_FIELD, Reason.ANNOTATED_MOCK, "org.mockito.Mock", "org.mockito.MockitoAnnotations$Mock"),
    SPY(Form.SPY_FIELD, Reason.SPY_FIELD, "org.mockito.Spy"),
    MOCKITO_BEAN(
            Form.SPRING_OVERRIDE,
            Reason.SPRING_MOCKITO_BEAN,
            "org.springframework.test.context.bean.override.mockito.MockitoBean"),
    MOCKITO_SPY_BEAN(
            Form.SPRING_OVERRIDE,
            Reason.SPRING_SPY_BEAN,
            "org.springframework.test.context.bean.override.mockito.MockitoSpyBean"),
    BOOT_BEAN(
            Form.SPRING_OVERRIDE,
            Reason.SPRING_BOOT_MOCKBEAN,
            "org.springframework.boot.test.mock.mockito.MockBean",
            "org.springframework.boot.test.mock.mockito.SpyBean"),
    CONTAINER(
            Form.CONTAINER_OVERRIDE,
            Reason.CONTAINER_MOCK,
            "io.quarkus.test.InjectMock",
            "io.quarkus.test.InjectSpy",
            "io.quarkus.test.junit.mockito.InjectMock",
            "io.quarkus.test.junit.mockito.InjectSpy",
            "io.helidon.microprofile.testing.mocking.MockBean",
            "org.kubek2k.springockito.annotations.ReplaceWithMock",
            "org.kubek2k.springockito.annotations.WrapWithSpy"),
    OTHER(
            Form.OTHER_FRAMEWORK,
            Reason.OTHER_FRAMEWORK,
            "org.easymock.Mock",
            "org.jmock.auto.Mock",
            "org.unitils.easymock.annotation.Mock",
            "org.unitils.easymock.annotation.RegularMock",
            "mockit.Mocked",
            "mockit.Injectable",
            "mockit.Capturing",
            "io.mockk.impl.annotations.MockK",
            "io.mockk.impl.annotations.RelaxedMockK",
            "io.mockk.impl.annotations.SpyK",
            "com.ninjasquad.springmockk.MockkBean",
            "com.ninjasquad.springmockk.SpykBean"),
    POWERMOCK(
            Form.OTHER_FRAMEWORK,
            Reason.POWERMOCK,
            "org.powermock.api.easymock.annotation.Mock",
            "org.powermock.api.easymock.annotation.MockNice",
            "org.powermock.api.easymock.annotation.MockStrict");

    private static final List<String> NAMING = List.of("value", "types", "classes");

    private static final Map<String, MockAnnotation> BY_TYPE = Arrays.stream(values())
            .flatMap(annotation -> annotation.types.stream().map(type -> Map.entry(type, annotation)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Form form;
    private final Reason reason;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<String> types;

    MockAnnotation(Form form, Reason reason, String... types) {
        this.form = form;
        this.reason = reason;
        this.types = Set.of(types);
    }

    /**
     * Looks an annotation up, also where it stands behind others on the annotation's own declaration.
     *
     * @param annotation an annotation in source
     * @return the mock annotation that it is or carries
     */
    static Optional<MockAnnotation> of(J.Annotation annotation) {
        JavaType.FullyQualified type = TypeUtils.asFullyQualified(annotation.getType());
        return type == null
                ? Optional.empty()
                : named(type)
                        .or(() -> carried(type).stream()
                                .map(each -> each.annotation)
                                .findFirst());
    }

    /**
     * What an annotation on a class makes.
     *
     * @param annotation an annotation in source
     * @return a site for each class that is named; for a mock annotation that names none, a site of which the type is not known
     */
    static List<MockSite> onClass(J.Annotation annotation) {
        JavaType.FullyQualified type = TypeUtils.asFullyQualified(annotation.getType());
        if (type == null) {
            return List.of();
        }
        // attributes of a composed annotation may stand for those of the ones behind it
        List<@Nullable JavaType> written = AnnotationArguments.classLiterals(annotation).stream()
                .<@Nullable JavaType>map(MockedTypes::literalType)
                .toList();
        return (named(type).isPresent() ? Carried.of(type) : carried(type).stream())
                .flatMap(each -> each.annotation.onClass(each.types.isEmpty() ? written : each.types))
                .toList();
    }

    /**
     * A mock annotation on the declaration of an annotation.
     *
     * @param annotation what it is
     * @param types      the classes that it names
     */
    record Carried(MockAnnotation annotation, List<JavaType> types) {

        private static Stream<Carried> of(JavaType.FullyQualified type) {
            return named(type).stream()
                    .map(annotation -> new Carried(
                            annotation,
                            type instanceof JavaType.Annotation values
                                    ? NAMING.stream()
                                            .flatMap(attribute -> TypeAnnotations.types(values, attribute))
                                            .toList()
                                    : List.of()));
        }
    }

    private static List<Carried> carried(JavaType.FullyQualified type) {
        // the annotations within a written container are visited by themselves
        JavaType.FullyQualified plain = type instanceof JavaType.Annotation values ? values.getType() : type;
        return TypeAnnotations.typesOfAll(List.of(plain)).stream()
                .flatMap(Carried::of)
                .toList();
    }

    private static Optional<MockAnnotation> named(JavaType.FullyQualified type) {
        return named(type.getFullyQualifiedName());
    }

    private static Optional<MockAnnotation> named(String typeName) {
        return Optional.ofNullable(BY_TYPE.get(typeName));
    }

    /** The names of all of them. */
    static Set<String> allTypes() {
        return BY_TYPE.keySet();
    }

    static boolean isOne(String typeName) {
        return BY_TYPE.containsKey(typeName);
    }

    Set<String> types() {
        return types;
    }

    Form form() {
        return form;
    }

    MockSite onVariable(@Nullable JavaType variableType, boolean parameter) {
        Form written = this == MOCK && parameter ? Form.MOCK_PARAMETER : form;
        JavaType scoped = scopedMock(variableType);
        if (scoped != null) {
            return MockSite.left(written, scoped, Reason.STATIC_MOCK_SCOPE);
        }
        boolean unknown = (this == MOCK || this == SPY) && MockedTypes.UNKNOWN.equals(MockedTypes.name(variableType));
        return MockSite.left(written, variableType, unknown ? Reason.UNRESOLVED_TYPE : reason);
    }

    private Stream<MockSite> onClass(List<? extends @Nullable JavaType> mocked) {
        Reason onType = form == Form.SPRING_OVERRIDE && this != BOOT_BEAN ? Reason.SPRING_TYPE_LEVEL : reason;
        return mocked.isEmpty()
                ? Stream.of(MockSite.left(form, null, onType))
                : mocked.stream().map(type -> MockSite.left(form, type, onType));
    }

    private static @Nullable JavaType scopedMock(@Nullable JavaType type) {
        if (!Construction.isScoped(type)) {
            return null;
        }
        return type instanceof JavaType.Parameterized parameterized
                ? parameterized.getTypeParameters().get(0)
                : type;
    }
}
