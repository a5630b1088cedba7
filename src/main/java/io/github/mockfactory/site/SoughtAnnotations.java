package io.github.mockfactory.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The annotations that a migration takes away, and the ways in which other code names them to look for them. */
final class SoughtAnnotations {

    private static final Map<String, Form> FORMS = Stream.of(
                    MockAnnotation.MOCK,
                    MockAnnotation.SPY,
                    MockAnnotation.MOCKITO_BEAN,
                    MockAnnotation.MOCKITO_SPY_BEAN)
            .flatMap(annotation -> annotation.types().stream()
                    .flatMap(SoughtAnnotations::withContainer)
                    .map(type -> Map.entry(type, annotation.form())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** What annotations are read with, as far as it shows which one is meant only by a name. */
    private static final Pattern REFLECTION =
            Pattern.compile("is\\w*Annotat\\w*|has\\w*Annotation\\w*|find\\w*Annotat\\w*|"
                    + "get\\w*Annotat\\w*|annotation(?:Type|Class)|(?:\\w+A|a)nnotations");

    private static final Pattern PUNCTUATION = Pattern.compile("^[^\\w.]+|[^\\w.]+$");

    private SoughtAnnotations() {}

    /** Those of Spring can be repeated on a class; reflection finds them in a container then. */
    private static Stream<String> withContainer(String type) {
        return type.startsWith("org.springframework.") ? Stream.of(type, type + "s") : Stream.of(type);
    }

    /** The form of the sites with an annotation of this type; null if it is none of them. */
    static @Nullable Form form(@Nullable String type) {
        return type == null ? null : FORMS.get(type);
    }

    /** Whether a method or property of this name tells the annotations of something. */
    static boolean areReadBy(String name) {
        return REFLECTION.matcher(name).matches();
    }

    /** The forms of those whose full name a string is, also as class files write it. */
    static List<Form> named(String text) {
        String name = text.replace('/', '.');
        return forms(type -> name.equals(type) || name.equals("L" + type + ";"));
    }

    /**
     * The forms of those of which a string may be a part of the name, or the other way round: {@code @org.mockito.Mock(}, {@code
     * org.mockito.}, {@code .Mock}. Any part counts that says that it is about mocks.
     */
    static List<Form> alluded(String text) {
        String part = PUNCTUATION.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
        boolean telling = part.contains("mock") || part.contains("spy");
        return telling
                ? forms(type -> type.toLowerCase(Locale.ROOT).contains(part)
                        || Pattern.compile("\\b" + Pattern.quote(type) + "\\b")
                                .matcher(text)
                                .find())
                : List.of();
    }

    /** The forms of those that a text may look for that is no tree: it reads annotations, and has their package and their name. */
    static List<Form> inText(String text) {
        boolean reads = Pattern.compile("\\w+").matcher(text).results().anyMatch(word -> areReadBy(word.group()));
        return reads
                ? forms(type -> text.contains(type)
                        || (text.contains(new TypeName(type).packageName() + ".")
                                && Pattern.compile("\\b" + Pattern.quote(new TypeName(type).inPackage()) + "\\b")
                                        .matcher(text)
                                        .find()))
                : List.of();
    }

    private static List<Form> forms(Predicate<String> types) {
        return FORMS.entrySet().stream()
                .filter(each -> types.test(each.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    /** The names of their types. */
    static Set<String> types() {
        return FORMS.keySet();
    }
}
