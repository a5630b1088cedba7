package io.github.mockfactory.decide;

import io.github.mockfactory.decide.BeanRules.OverriddenBean;
import io.github.mockfactory.factory.MethodChoice;
import io.github.mockfactory.factory.MockRequest;
import io.github.mockfactory.facts.SiteKind.Bean;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.generate.BeanMethod;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.survey.SuiteFacts;
import io.github.mockfactory.survey.SurveyedFile;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Which mocks of beans each factory creates, and which beans stay because it cannot.
 *
 * @param methods of the class beside each factory
 * @param left    the beans that stay
 */
record BeanMethods(Map<FactoryHome, SortedSet<BeanMethod>> methods, Map<OverriddenBean, Reason> left) {

    private interface BeanAction {
        void accept(SurveyedSite site, Bean bean, SurveyedFile file, FactoryHome home);
    }

    private static void forEachBean(SuiteFacts suite, FactoryAssignment factories, BeanRules rules, BeanAction action) {
        for (SurveyedFile file : suite.files()) {
            FactoryHome home = factories.of(file.sourceSet());
            if (home != null) {
                for (SurveyedSite site : file.sites()) {
                    if (site.kind() instanceof Bean bean && rules.obstacle(site, bean) == null) {
                        action.accept(site, bean, file, home);
                    }
                }
            }
        }
    }

    /** The beans whose types no class beside the factory can name, and those whose other users do not see it. */
    static Map<OverriddenBean, Reason> elsewhere(SuiteFacts suite, FactoryAssignment factories, BeanRules rules) {
        Map<OverriddenBean, Reason> left = new HashMap<>();
        forEachBean(suite, factories, rules, (site, bean, file, home) -> {
            // Spring is visible where its annotations are
            if (home.isBinary() || !home.sourceSet().key().equals(file.sourceSet())) {
                left.putIfAbsent(rules.beanOf(site, bean), Reason.SPRING_MOCKITO_BEAN);
            } else if (factories.isHidden(file)) {
                left.putIfAbsent(rules.beanOf(site, bean), Reason.FACTORY_HIDDEN_FROM_USERS);
            }
        });
        return left;
    }

    /**
     * Finds the methods.
     *
     * @param choice of the method of a factory that makes a mock
     */
    static BeanMethods of(
            SuiteFacts suite,
            FactoryAssignment factories,
            BeanRules rules,
            BiFunction<FactoryHome, MockRequest, MethodChoice> choice) {
        Map<FactoryHome, SortedSet<BeanMethod>> methods = new HashMap<>();
        Map<OverriddenBean, Reason> left = new HashMap<>();
        forEachBean(suite, factories, rules, (site, bean, file, home) -> {
            MethodChoice chosen = choice.apply(home, rules.request(site, bean));
            if (!chosen.isMissing() && !chosen.isAmbiguous()) {
                BeanMethod method = BeanRules.methodOf(site, bean, chosen.method());
                boolean held = BeanMethod.canImport(method.typeName(), home.typeName())
                        && suite.overrides().beansOf(home.typeName()).canHold(method, home.typeName());
                if (held) {
                    methods.computeIfAbsent(home, each -> new TreeSet<>()).add(method);
                } else {
                    left.putIfAbsent(rules.beanOf(site, bean), Reason.SPRING_SHARED_BEAN);
                }
            }
        });
        return new BeanMethods(methods, left);
    }
}
