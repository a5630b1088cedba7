package io.github.mockfactory.decide;

import io.github.mockfactory.edit.BeanAnnotation;
import io.github.mockfactory.factory.MockRequest;
import io.github.mockfactory.facts.AnnotatedMode;
import io.github.mockfactory.facts.SiteKind.Bean;
import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.generate.Companion;
import io.github.mockfactory.site.Form;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.site.spring.OverrideKind;
import io.github.mockfactory.survey.SuiteFacts;
import io.github.mockfactory.survey.SurveyedFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides which beans that Spring overrides with mocks get those from the factory. Spring shares a context among classes whose
 * overrides are equal, so overrides that may be equal are exchanged together, or none of them: with one of them exchanged, tests
 * that share a context today would get one each.
 */
final class BeanRules implements KindRules<Bean> {

    private final SuiteFacts suite;
    private final ReflectionReach reflection;
    private final EqualOverrides equal;
    private final Set<SourceSetKey> unparsed;
    private final Map<Integer, Reason> left;
    private final Map<Integer, Optional<Reason>> obstacles;

    BeanRules(SuiteFacts suite) {
        this.suite = suite;
        this.left = Map.of();
        this.obstacles = new HashMap<>();
        this.reflection = new ReflectionReach(suite);
        this.equal = new EqualOverrides(
                (one, other) -> meet(suite, sourceSet(suite, one), sourceSet(suite, other)),
                suite.sites().stream()
                        .filter(site -> site.form() == Form.SPRING_OVERRIDE)
                        .toList());
        this.unparsed = suite.files().stream()
                .filter(file -> file.sites().stream()
                        .anyMatch(
                                site -> site.obstacle() == Reason.PARSE_ERROR || site.obstacle() == Reason.UNREAD_FILE))
                .map(SurveyedFile::sourceSet)
                .collect(Collectors.toSet());
    }

    private BeanRules(BeanRules rules, Map<Integer, Reason> left) {
        this.suite = rules.suite;
        this.reflection = rules.reflection;
        this.equal = rules.equal;
        this.unparsed = rules.unparsed;
        this.obstacles = rules.obstacles;
        this.left = left;
    }

    /**
     * The same rules with overrides that stay, because one of those that may be equal cannot have its mock from the factory.
     *
     * @param stay the reasons by group
     */
    BeanRules leaving(Map<Integer, Reason> stay) {
        return new BeanRules(this, Map.copyOf(stay));
    }

    @Override
    public @Nullable Reason obstacle(SurveyedSite site, Bean bean) {
        if (!bean.override().alone()) {
            return bean.override().reason();
        }
        if (suite.options().annotatedMocks() == AnnotatedMode.KEEP) {
            return Reason.ANNOTATED_MOCK;
        }
        Integer group = equal.groupOf(site).orElse(null);
        if (group == null) {
            return bean.override().reason();
        }
        Reason found = obstacles
                .computeIfAbsent(group, each -> obstacleOf(equal.members(each)))
                .orElse(null);
        return found == null ? left.get(group) : found;
    }

    private Optional<Reason> obstacleOf(List<SurveyedSite> members) {
        if (members.stream().anyMatch(each -> reflection.fileFor(each).isPresent())) {
            return Optional.of(Reason.READ_BY_REFLECTION);
        }
        SurveyedSite first = members.get(0);
        SourceSetKey home = sourceSet(suite, first);
        boolean together = members.stream()
                .allMatch(each -> canGo(each)
                        && each.phase() == first.phase()
                        && each.category().equals(first.category())
                        && Objects.equals(sourceSet(suite, each), home));
        return together && unparsed.stream().noneMatch(other -> meet(suite, home, other))
                ? Optional.empty()
                : Optional.of(Reason.SPRING_SHARED_BEAN);
    }

    private boolean canGo(SurveyedSite site) {
        return site.kind() instanceof Bean bean
                && bean.override().alone()
                && !suite.overrides()
                        .hides(site, bean.override(), owner -> suite.classes().contains(owner));
    }

    private static @Nullable SourceSetKey sourceSet(SuiteFacts suite, SurveyedSite site) {
        SurveyedFile file = suite.file(site.path());
        return file == null ? null : file.sourceSet();
    }

    /** Whether tests can have classes of both among their superclasses and the classes around them. */
    private static boolean meet(SuiteFacts suite, @Nullable SourceSetKey one, @Nullable SourceSetKey other) {
        if (one == null || other == null) {
            return true;
        }
        return suite.sourceSet(one).sees(suite.sourceSet(other))
                || suite.sourceSet(other).sees(suite.sourceSet(one));
    }

    /** Whether all overrides that may be equal belong to a scope. */
    boolean isWithin(SurveyedSite site, Scope scope) {
        return equal.groupOf(site).map(equal::members).orElse(List.of()).stream()
                .allMatch(scope::includes);
    }

    /** What is changed together with a site has the same number; empty for a site that can be changed alone. */
    Optional<Integer> groupOf(SurveyedSite site) {
        return site.kind() instanceof Bean ? equal.groupOf(site) : Optional.empty();
    }

    /** A mock with settings, whatever the type. */
    @Override
    public MockRequest request(SurveyedSite site, Bean bean) {
        return EngineRequest.OF_ANY_TYPE;
    }

    /** What stands beside a factory for an annotation of Spring's. */
    static Companion companion(OverrideKind kind) {
        return kind == OverrideKind.SPY ? Companion.SPY_BEAN : Companion.MOCK_BEAN;
    }

    /** The name of the factory is not written in the file, so nothing there can stand in its way. */
    @Override
    public Decision decide(SurveyedSite site, Bean bean, SiteTarget target) {
        OverrideKind kind = bean.override().kind();
        String annotation = companion(kind).typeName(target.factoryType());
        return Decision.migrate(
                new BeanAnnotation(target.factoryType(), kind.annotation(), annotation, target.isHidden(annotation)));
    }
}
