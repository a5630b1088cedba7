package io.github.mockfactory.site.session;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a class registers with test engines. Annotations of a class count with those of its superclasses and interfaces, and of
 * the classes around it if it is a {@code @Nested} one; fields and members are its own.
 *
 * @param runner     the JUnit 4 runner in force; null for none
 * @param extensions the extensions that Jupiter registers for the whole class, in its order
 * @param byFields   the extensions that fields register
 * @param byMembers  the extensions that methods and parameters register, for some tests only
 * @param settings   the strictness that {@code @MockitoSettings} sets; null for none
 * @param ownSettings the strictness that it sets for single methods
 * @param rules      the JUnit 4 rules
 * @param told       names of the classes that other annotations tell of: listeners of TestNG and Spring, a bootstrapper of Spring,
 *                   and whatever annotations of others name, since whoever reads them may run it
 * @param unread     whether there are annotations that may register more, and whose values are not known, as behind those of Kotlin
 */
public record Registered(
        @Nullable String runner,
        List<ExtensionUse> extensions,
        List<ExtensionUse> byFields,
        Set<String> byMembers,
        @Nullable String settings,
        Set<String> ownSettings,
        List<RuleKind> rules,
        Set<String> told,
        boolean unread) {

    /**
     * An extension of JUnit Jupiter.
     *
     * @param type  fully qualified
     * @param early whether it may see the object of a test before any extension that acts before each test
     */
    public record ExtensionUse(String type, boolean early) {

        boolean isMockito() {
            return type.equals(ExtensionReader.MOCKITO);
        }
    }

    /** Copies the collections. */
    public Registered {
        extensions = List.copyOf(extensions);
        byFields = List.copyOf(byFields);
        byMembers = Set.copyOf(byMembers);
        ownSettings = Set.copyOf(ownSettings);
        rules = List.copyOf(rules);
        told = Set.copyOf(told);
    }

    Registered renamed(UnaryOperator<String> names) {
        return new Registered(
                runner == null ? null : names.apply(runner),
                renamed(extensions, names),
                renamed(byFields, names),
                byMembers.stream().map(names).collect(Collectors.toSet()),
                settings,
                ownSettings,
                rules,
                told.stream().map(names).collect(Collectors.toSet()),
                unread);
    }

    private static List<ExtensionUse> renamed(List<ExtensionUse> uses, UnaryOperator<String> names) {
        return uses.stream()
                .map(use -> new ExtensionUse(names.apply(use.type()), use.early()))
                .toList();
    }

    /** All that test engines are told of, besides a runner and rules. */
    Set<String> names() {
        return Stream.of(
                        extensions.stream().map(ExtensionUse::type),
                        byFields.stream().map(ExtensionUse::type),
                        byMembers.stream(),
                        told.stream())
                .flatMap(each -> each)
                .collect(Collectors.toSet());
    }

    boolean extendsWith(String type) {
        return extensions.stream().anyMatch(each -> each.type().equals(type));
    }
}
