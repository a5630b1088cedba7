package io.github.mockfactory.decide;

import io.github.mockfactory.factory.MethodChoice;
import io.github.mockfactory.factory.MethodSelection;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.generate.BeanMethod;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.survey.SuiteFacts;
import io.github.mockfactory.survey.SurveyedFile;

/** Brings the beans that Spring overrides together with the factories that create their mocks. */
final class BeanPlan {

    private final SuiteFacts suite;
    private final SpringBeans beans;
    private final FactoryAssignment factories;

    BeanPlan(SuiteFacts suite, SpringBeans beans, FactoryAssignment factories) {
        this.suite = suite;
        this.beans = beans;
        this.factories = factories;
    }

    private interface BeanAction {
        void accept(SurveyedSite site, SurveyedFile file, PlannedFactory factory);
    }

    private void forEachBean(BeanAction action) {
        for (SurveyedFile file : suite.files()) {
            PlannedFactory factory = factories.of(file.sourceSet());
            if (factory != null) {
                file.sites().stream()
                        .filter(SpringBeans::concerns)
                        .filter(site -> beans.obstacle(site) == null)
                        .forEach(site -> action.accept(site, file, factory));
            }
        }
    }

    /** Leaves the beans whose types no class beside the factory can name, and those whose other users do not see it. */
    void leaveElsewhere() {
        forEachBean((site, file, factory) -> {
            if (!factory.standsIn(file.sourceSet())) {
                beans.leave(site, Reason.SPRING_MOCKITO_BEAN);
            } else if (factories.isHidden(file)) {
                beans.leave(site, Reason.FACTORY_HIDDEN_FROM_USERS);
            }
        });
    }

    /** Tells each factory which mocks of beans it creates, and by which of its methods. */
    void addMethods(MethodSelection selection) {
        forEachBean((site, file, factory) -> {
            MethodChoice choice = factory.choose(SpringBeans.request(site), selection);
            if (!choice.isMissing() && !choice.isAmbiguous()) {
                BeanMethod method = beans.method(site, choice.method());
                if (beans.canHold(method, factory.typeName())) {
                    factory.add(method);
                } else {
                    beans.leave(site, Reason.SPRING_SHARED_BEAN);
                }
            }
        });
    }
}
