package io.github.mockfactory.decide;

import io.github.mockfactory.factory.MethodChoice;
import io.github.mockfactory.facts.SiteKind.Bean;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.generate.BeanAnnotationFile;
import io.github.mockfactory.generate.Companion;
import io.github.mockfactory.generate.NewFile;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.site.session.ClassFacts;
import io.github.mockfactory.site.spring.BeanOverride;
import io.github.mockfactory.site.spring.OverrideKind;
import io.github.mockfactory.survey.SuiteFacts;
import io.github.mockfactory.survey.SurveyedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The annotations beside a factory by which Spring overrides beans with mocks from it.
 *
 * @param createMethod the method of the factory that takes a class and settings
 * @param attributes   what Spring's own annotations have wherever they are used
 */
record BeanPlan(String createMethod, Map<OverrideKind, Set<String>> attributes) {

    /** By these an annotation of an earlier run is told from something else of its name. */
    private static final Set<String> COMMON = Set.of("name", "reset");

    private interface BeanAction {
        void accept(SurveyedSite site, BeanOverride override, SurveyedFile file, FactoryHome home);
    }

    private static void forEachBean(SuiteFacts suite, FactoryAssignment factories, BeanRules rules, BeanAction action) {
        for (SurveyedFile file : suite.files()) {
            FactoryHome home = factories.of(file.sourceSet());
            if (home != null) {
                for (SurveyedSite site : file.sites()) {
                    if (site.kind() instanceof Bean bean && rules.obstacle(site, bean) == null) {
                        action.accept(site, bean.override(), file, home);
                    }
                }
            }
        }
    }

    /** The groups for which no annotation can stand beside the factory, or not one that their classes can use. */
    static Map<Integer, Reason> elsewhere(SuiteFacts suite, FactoryAssignment factories, BeanRules rules) {
        Map<Integer, Reason> left = new HashMap<>();
        forEachBean(suite, factories, rules, (site, override, file, home) -> {
            String annotation = BeanRules.companion(override.kind()).typeName(home.typeName());
            Reason reason = null;
            if (!canStandBeside(home, file) || !offers(suite, home, annotation, override)) {
                reason = override.reason();
            } else if (factories.isHidden(file)) {
                reason = Reason.FACTORY_HIDDEN_FROM_USERS;
            } else if (hides(suite, file, annotation)) {
                reason = Reason.NAME_CLASH;
            }
            if (reason != null) {
                left.putIfAbsent(rules.groupOf(site).orElseThrow(), reason);
            }
        });
        return left;
    }

    /** Spring is visible where its annotations are. */
    private static boolean canStandBeside(FactoryHome home, SurveyedFile file) {
        return !home.isBinary()
                && (home.sourceSet().key().equals(file.sourceSet())
                        || home.sourceSet().hasOnClassPath(BeanOverride.EXTENSION_POINT));
    }

    private static boolean hides(SuiteFacts suite, SurveyedFile file, String annotation) {
        return suite.isHidden(file.nameUse(), file.sourceSet(), annotation)
                && file.nameUse().hidesQualified(annotation);
    }

    /** Whether an annotation that is there already has what a site says; one that is to be made has all that Spring's has. */
    private static boolean offers(SuiteFacts suite, FactoryHome home, String annotation, BeanOverride override) {
        if (!home.sourceSet().declares(annotation)) {
            return true;
        }
        ClassFacts present = suite.classes().facts(annotation, home.sourceSet().key());
        return present != null
                && present.methods().containsAll(COMMON)
                && present.methods().containsAll(override.attributes());
    }

    /**
     * Finds out which annotations each factory needs.
     *
     * @param choice of the method of a factory that makes any mock
     */
    static Map<FactoryHome, BeanPlan> of(
            SuiteFacts suite,
            FactoryAssignment factories,
            BeanRules rules,
            Function<FactoryHome, MethodChoice> choice) {
        Map<FactoryHome, BeanPlan> plans = new HashMap<>();
        forEachBean(suite, factories, rules, (site, override, file, home) -> {
            MethodChoice create = choice.apply(home);
            if (!create.isMissing() && !create.isAmbiguous()) {
                plans.computeIfAbsent(
                                home, each -> new BeanPlan(create.method().name(), new EnumMap<>(OverrideKind.class)))
                        .attributes
                        .computeIfAbsent(override.kind(), kind -> new HashSet<>(override.offered()))
                        .retainAll(override.offered());
            }
        });
        return plans;
    }

    /** The files that do not exist yet. */
    List<NewFile> newFiles(FactoryHome home) {
        List<NewFile> files = new ArrayList<>();
        Path factory = home.path();
        attributes.forEach((kind, names) -> {
            Companion annotation = BeanRules.companion(kind);
            if (factory != null && !home.has(annotation)) {
                files.add(new BeanAnnotationFile(annotation, home.typeName(), createMethod, names)
                        .generate(
                                factory,
                                home.sourceSet().style(),
                                home.sourceSet().markers()));
            }
        });
        return files;
    }
}
