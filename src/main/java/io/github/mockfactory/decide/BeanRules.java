package io.github.mockfactory.decide;

import io.github.mockfactory.edit.BeanAnnotation;
import io.github.mockfactory.factory.FactoryMethod;
import io.github.mockfactory.factory.MockRequest;
import io.github.mockfactory.facts.AnnotatedMode;
import io.github.mockfactory.facts.SiteKind.Bean;
import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.generate.BeanMethod;
import io.github.mockfactory.site.Construction;
import io.github.mockfactory.site.Form;
import io.github.mockfactory.site.MockedTypes;
import io.github.mockfactory.site.ParameterKind;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.site.Signature;
import io.github.mockfactory.site.TypeName;
import io.github.mockfactory.site.spring.BeanOverride;
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
 * overrides are equal, so all overrides of a bean are exchanged, or none: with one of them exchanged, tests that share a
 * context today would get one each.
 */
final class BeanRules implements KindRules<Bean> {

    private static final Signature WITH_SETTINGS =
            new Signature(Construction.MOCK, List.of(ParameterKind.TYPE, ParameterKind.SETTINGS));

    private final SuiteFacts suite;
    private final ReflectionReach reflection;
    private final List<SurveyedSite> overrides;
    private final Set<SourceSetKey> unparsed;
    private final Map<OverriddenBean, Reason> left;
    private final Map<OverriddenBean, Optional<Reason>> obstacles = new HashMap<>();

    /** One bean of the contexts of one source set. */
    record OverriddenBean(
            @Nullable SourceSetKey sourceSet,
            String typeName,
            @Nullable String name) {}

    /**
     * Takes the sites.
     *
     * @param left beans that stay, because one of their overrides cannot have its mock from the factory
     */
    BeanRules(SuiteFacts suite, Map<OverriddenBean, Reason> left) {
        this.suite = suite;
        this.left = Map.copyOf(left);
        this.reflection = new ReflectionReach(suite);
        this.overrides = suite.sites().stream()
                .filter(site -> site.form() == Form.SPRING_OVERRIDE)
                .toList();
        this.unparsed = suite.files().stream()
                .filter(file -> file.sites().stream()
                        .anyMatch(
                                site -> site.obstacle() == Reason.PARSE_ERROR || site.obstacle() == Reason.UNREAD_FILE))
                .map(SurveyedFile::sourceSet)
                .collect(Collectors.toSet());
    }

    /** The same rules with more beans that stay. */
    BeanRules leaving(Map<OverriddenBean, Reason> more) {
        Map<OverriddenBean, Reason> all = new HashMap<>(more);
        all.putAll(left);
        return new BeanRules(suite, all);
    }

    @Override
    public @Nullable Reason obstacle(SurveyedSite site, Bean bean) {
        if (bean.override().obstacle() != null) {
            return bean.override().obstacle();
        }
        if (suite.options().annotatedMocks() == AnnotatedMode.KEEP) {
            return Reason.ANNOTATED_MOCK;
        }
        Reason found = obstacles
                .computeIfAbsent(beanOf(site, bean), key -> Optional.ofNullable(obstacle(site, bean.override())))
                .orElse(null);
        return found == null ? left.get(beanOf(site, bean)) : found;
    }

    OverriddenBean beanOf(SurveyedSite site, Bean bean) {
        return new OverriddenBean(
                sourceSet(site), site.typeName(), bean.override().beanName());
    }

    private static @Nullable BeanOverride overrideOf(SurveyedSite site) {
        return site.kind() instanceof Bean bean ? bean.override() : null;
    }

    private @Nullable SourceSetKey sourceSet(SurveyedSite site) {
        SurveyedFile file = suite.file(site.path());
        return file == null ? null : file.sourceSet();
    }

    private @Nullable Reason obstacle(SurveyedSite site, BeanOverride override) {
        if (sharers(site, override).stream()
                .anyMatch(each -> reflection.fileFor(each).isPresent())) {
            return Reason.READ_BY_REFLECTION;
        }
        boolean together = unparsed.stream().noneMatch(other -> meet(sourceSet(site), other))
                && !suite.overrides()
                        .hides(site.typeName(), owner -> suite.classes().contains(owner))
                && sharers(site, override).stream().allMatch(other -> canJoin(site, override, other))
                && overrides.stream().noneMatch(other -> takesName(site, override, other));
        return together ? null : Reason.SPRING_SHARED_BEAN;
    }

    /** All overrides that are, or might be, of the same bean. */
    private List<SurveyedSite> sharers(SurveyedSite site, BeanOverride override) {
        return overrides.stream()
                .filter(other -> other.typeName().equals(site.typeName())
                        || other.typeName().equals(MockedTypes.UNKNOWN))
                .filter(other -> {
                    BeanOverride same = overrideOf(other);
                    return same == null || same.mayBeSameAs(override);
                })
                .filter(other -> meet(sourceSet(site), sourceSet(other)))
                .toList();
    }

    private boolean meet(@Nullable SourceSetKey one, @Nullable SourceSetKey other) {
        if (one == null || other == null) {
            return true;
        }
        return suite.sourceSet(one).sees(suite.sourceSet(other))
                || suite.sourceSet(other).sees(suite.sourceSet(one));
    }

    private boolean canJoin(SurveyedSite site, BeanOverride override, SurveyedSite other) {
        BeanOverride same = overrideOf(other);
        SurveyedFile file = suite.file(other.path());
        return same != null
                && same.obstacle() == null
                && same.hasSettingsOf(override)
                && other.phase() == site.phase()
                && other.category().equals(site.category())
                && file != null
                && Objects.equals(sourceSet(site), file.sourceSet())
                && !(file.nameUse()
                                .hides(
                                        BeanAnnotation.TYPE,
                                        name -> suite.classes().contains(name))
                        && file.nameUse().hidesQualified(BeanAnnotation.TYPE));
    }

    /** Whether another bean wants the same name of a method, or the same simple name of a type, in the same file. */
    private boolean takesName(SurveyedSite site, BeanOverride override, SurveyedSite other) {
        BeanOverride rival = overrideOf(other);
        if (rival == null
                || rival.obstacle() != null
                || rival.beanName() == null
                || override.beanName() == null
                || !Objects.equals(sourceSet(site), sourceSet(other))) {
            return false;
        }
        boolean sameType = other.typeName().equals(site.typeName());
        boolean sameMethod = BeanMethod.nameOf(rival.beanName()).equals(BeanMethod.nameOf(override.beanName()));
        return (sameMethod && !(sameType && rival.beanName().equals(override.beanName())))
                || (!sameType
                        && new TypeName(other.typeName()).simple().equals(new TypeName(site.typeName()).simple()));
    }

    /** Whether all overrides of a bean belong to a scope. */
    boolean isWithin(SurveyedSite site, Scope scope) {
        BeanOverride override = overrideOf(site);
        return override == null || sharers(site, override).stream().allMatch(scope::includes);
    }

    /** A mock with settings. */
    @Override
    public MockRequest request(SurveyedSite site, Bean bean) {
        return new MockRequest(WITH_SETTINGS, site.typeName(), site.supertypes(), site.category(), false, false, false);
    }

    /** The name of the factory is not written in the file, so nothing there can stand in its way. */
    @Override
    public Decision decide(SurveyedSite site, Bean bean, SiteTarget target) {
        String method = methodOf(site, bean, target.method()).name();
        return Decision.migrate(new BeanAnnotation(target.factoryType(), method, target.isHidden(BeanAnnotation.TYPE)));
    }

    /** The method that creates the mock of a bean. */
    static BeanMethod methodOf(SurveyedSite site, Bean bean, FactoryMethod create) {
        return new BeanMethod(
                site.typeName(), Objects.requireNonNull(bean.override().beanName()), bean.override(), create.name());
    }
}
