package io.github.mockfactory.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final List<Sought> SOUGHT = FORMS.entrySet().stream()
            .map(each -> Sought.of(each.getKey(), each.getValue()))
            .toList();

    private static final Pattern WORD = Pattern.compile("\\w+");

    private static final Pattern PUNCTUATION = Pattern.compile("^[^\\w.]+|[^\\w.]+$");

    private SoughtAnnotations() {}

    /**
     * An annotation as texts name it.
     *
     * @param lowerCase   its full name
     * @param packageName what stands before its simple name, with the dot
     * @param whole       finds its full name
     * @param simple      finds its simple name
     */
    private record Sought(String type, Form form, String lowerCase, String packageName, Pattern whole, Pattern simple) {

        static Sought of(String type, Form form) {
            TypeName name = new TypeName(type);
            return new Sought(
                    type,
                    form,
                    type.toLowerCase(Locale.ROOT),
                    name.packageName() + ".",
                    Pattern.compile("\\b" + Pattern.quote(type) + "\\b"),
                    Pattern.compile("\\b" + Pattern.quote(name.inPackage()) + "\\b"));
        }

        boolean isIn(String text) {
            return text.contains(type)
                    || (text.contains(packageName) && simple.matcher(text).find());
        }
    }

    /** Those of Spring can be repeated on a class; reflection finds them in a container then. */
    private static Stream<String> withContainer(String type) {
        return type.startsWith("org.springframework.") ? Stream.of(type, type + "s") : Stream.of(type);
    }

    /** The form of the sites with an annotation of this type; null if it is none of them. */
    static @Nullable Form form(String type) {
        return FORMS.get(type);
    }

    /** Whether a method or property of this name tells the annotations of something. */
    static boolean areReadBy(String name) {
        return name.contains("nnotat") && REFLECTION.matcher(name).matches();
    }

    /** The forms of those whose full name a string is, also as class files write it. */
    static List<Form> named(String text) {
        String name = text.replace('/', '.');
        boolean descriptor = name.startsWith("L") && name.endsWith(";");
        Form form = FORMS.get(descriptor ? name.substring(1, name.length() - 1) : name);
        return form == null ? List.of() : List.of(form);
    }

    /**
     * The forms of those of which a string may be a part of the name, or the other way round: {@code @org.mockito.Mock(}, {@code
     * org.mockito.}, {@code .Mock}. Any part counts that says that it is about mocks.
     */
    static List<Form> alluded(String text) {
        String lowerCase = text.toLowerCase(Locale.ROOT);
        if (!lowerCase.contains("mock") && !lowerCase.contains("spy")) {
            return List.of();
        }
        String part = PUNCTUATION.matcher(lowerCase).replaceAll("");
        return forms(each ->
                each.lowerCase.contains(part) || each.whole.matcher(text).find());
    }

    /** The forms of those that a text may look for that is no tree: it reads annotations, and has their package and their name. */
    static List<Form> inText(String text) {
        List<Form> named = forms(each -> each.isIn(text));
        boolean reads = !named.isEmpty() && WORD.matcher(text).results().anyMatch(word -> areReadBy(word.group()));
        return reads ? named : List.of();
    }

    private static List<Form> forms(Predicate<Sought> sought) {
        return SOUGHT.stream().filter(sought).map(Sought::form).distinct().toList();
    }
}
