package io.github.mockfactory.decide;

import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.generate.Companion;
import io.github.mockfactory.site.Form;
import io.github.mockfactory.site.MockedTypes;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.site.session.ClassFacts;
import io.github.mockfactory.site.session.ClassFacts.FieldFacts;
import io.github.mockfactory.site.session.Sessions;
import io.github.mockfactory.survey.SuiteFacts;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The order in which annotated fields are filled. Mockito's engine works class by class from the lowest one, in each through the
 * fields in their order, and then through its spies. An engine of the suite's own keeps to that order, but has done all its work
 * before Mockito's begins. So where something could tell, a field is moved with what is filled before it, in the same step, or not at
 * all. What an earlier run has moved was moved without it, and in a later run there is no more to do than in the first.
 */
final class EngineOrder {

    private final SuiteFacts suite;
    private final Sessions sessions;
    private final Function<SurveyedSite, @Nullable Reason> alone;
    private final IdentityHashMap<SurveyedSite, Boolean> torn = new IdentityHashMap<>();
    private @Nullable Map<String, List<Filled>> byClass;

    /**
     * Takes what is known of the suite.
     *
     * @param alone tells why a field must be left, whatever becomes of others; null for one that may be moved
     */
    EngineOrder(SuiteFacts suite, Function<SurveyedSite, @Nullable Reason> alone) {
        this.suite = suite;
        this.sessions = suite.classes().sessions();
        this.alone = alone;
    }

    /**
     * A field as one engine or another fills it.
     *
     * @param site of the field; null for one that an earlier run has moved
     */
    private record Filled(
            String className, FieldFacts field, @Nullable SurveyedSite site) {

        private boolean spied() {
            return site == null
                    ? field.annotations().stream().anyMatch(Companion.SPY_ANNOTATION::isNameOf)
                    : site.form() == Form.SPY_FIELD;
        }

        /** They have one annotation, and so are filled by one engine. */
        private boolean isDeclaredWith(Filled other) {
            return className.equals(other.className) && field.declaration() == other.field.declaration();
        }

        private boolean constructs() {
            return spied() && !field.initialised();
        }

        /** Within a class. */
        private boolean isBefore(Filled other) {
            return spied() == other.spied() ? field.order() < other.field.order() : other.spied();
        }
    }

    /** Why a field must be left, or another one of its declaration; null if it can be moved. */
    @Nullable
    Reason obstacle(SurveyedSite site) {
        Reason unfit = alone.apply(site);
        ClassFacts owner = sessions.facts(suite.classOf(site));
        FieldFacts field =
                owner == null || site.variable() == null ? null : owner.fields().get(site.variable());
        if (unfit != null || owner == null || field == null) {
            return unfit;
        }
        Filled filled = new Filled(owner.name(), field, site);
        return Stream.concat(Stream.of(filled), filledIn(owner.name()).filter(filled::isDeclaredWith))
                .map(this::ownObstacle)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Reason ownObstacle(Filled filled) {
        SurveyedSite site = filled.site;
        if (site == null) {
            return null;
        }
        Reason unfit = alone.apply(site);
        if (unfit != null || !isTorn(filled, site)) {
            return unfit;
        }
        return site.form() == Form.SPY_FIELD ? Reason.SPY_FIELD : Reason.STATIC_MOCK_SCOPE;
    }

    private boolean isTorn(Filled filled, SurveyedSite site) {
        Boolean known = torn.get(site);
        if (known == null) {
            known = before(filled)
                            .filter(other -> !other.isDeclaredWith(filled))
                            .anyMatch(other -> tells(other, filled) && !isMovedWith(other.site, site))
                    || after(filled).anyMatch(other -> other.site == null && tells(filled, other));
            torn.put(site, known);
        }
        return known;
    }

    private boolean isMovedWith(@Nullable SurveyedSite other, SurveyedSite site) {
        return other != null
                && other.path().equals(site.path())
                && other.category().equals(site.category())
                && other.location() == site.location()
                && obstacle(other) == null;
    }

    /** Whether it can be seen in which order two fields are filled. */
    private boolean tells(Filled first, Filled second) {
        if (first.field.scoped() || second.field.scoped()) {
            Filled scope = first.field.scoped() ? first : second;
            Filled inside = first.field.scoped() ? second : first;
            return inside.field.scoped()
                    || inside.constructs()
                    || (!inside.spied() && runs(inside.field, Objects.requireNonNull(scope.field.scope())));
        }
        return looks(first) || (first.constructs() && second.constructs());
    }

    /** Whether what makes the object may look at other fields; where it may not, the field can be moved. */
    private boolean looks(Filled filled) {
        return filled.field.inner() && filled.site != null && alone.apply(filled.site) != null;
    }

    /** Whether code may run when a type is mocked for the first time that a scoped mock could meet. */
    private boolean runs(FieldFacts mocked, String scope) {
        boolean ofJdk = scope.startsWith("java.") || scope.equals(MockedTypes.UNKNOWN);
        return mocked.startsWith().stream().anyMatch(type -> {
            ClassFacts facts = sessions.facts(type);
            return type.startsWith("java.") ? ofJdk : facts == null || facts.initialises();
        });
    }

    private Stream<Filled> before(Filled filled) {
        Stream<Filled> lower = sessions.subclasses(filled.className).stream()
                .filter(heir -> !heir.name().equals(filled.className))
                .flatMap(heir -> filledIn(heir.name()));
        return Stream.concat(filledIn(filled.className).filter(other -> other.isBefore(filled)), lower);
    }

    private Stream<Filled> after(Filled filled) {
        Stream<Filled> higher = sessions.superclasses(filled.className).stream()
                .filter(each -> !each.name().equals(filled.className))
                .flatMap(each -> filledIn(each.name()));
        return Stream.concat(filledIn(filled.className).filter(filled::isBefore), higher);
    }

    private Stream<Filled> filledIn(String className) {
        if (byClass == null) {
            byClass = read();
        }
        ClassFacts facts = sessions.facts(className);
        Stream<Filled> moved = facts == null
                ? Stream.of()
                : facts.fields().values().stream()
                        .filter(field -> field.annotations().stream().anyMatch(Companion::isAnnotation))
                        .map(field -> new Filled(className, field, null));
        return Stream.concat(Objects.requireNonNull(byClass).getOrDefault(className, List.of()).stream(), moved);
    }

    private Map<String, List<Filled>> read() {
        return suite.sites().stream()
                .filter(site -> site.form() == Form.MOCK_FIELD || site.form() == Form.SPY_FIELD)
                .flatMap(site -> {
                    ClassFacts owner = sessions.facts(suite.classOf(site));
                    FieldFacts field = owner == null || site.variable() == null
                            ? null
                            : owner.fields().get(site.variable());
                    return owner == null || field == null
                            ? Stream.<Filled>of()
                            : Stream.of(new Filled(owner.name(), field, site));
                })
                .collect(Collectors.groupingBy(Filled::className));
    }
}
