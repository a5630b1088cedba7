package io.github.mockfactory.survey;

import io.github.mockfactory.facts.FileFacts.BeanFacts;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.site.MockedTypes;
import io.github.mockfactory.site.spring.BeanOverride;
import io.github.mockfactory.site.spring.HiddenOverride;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** What the sources of a run say about beans that Spring overrides, besides the mock sites. Filled file by file. */
public final class OverrideFacts {

    private final Set<HiddenOverride> hidden = new HashSet<>();

    void add(BeanFacts facts) {
        hidden.addAll(facts.hidden());
    }

    /**
     * Whether an equal override may stand in a class that has no source, where no site shows it.
     *
     * @param site      an override
     * @param override  what it says
     * @param hasSource tells the classes of the run by their names
     */
    public boolean hides(SurveyedSite site, BeanOverride override, Predicate<String> hasSource) {
        boolean byType = "".equals(override.beanName());
        return hidden.stream()
                .filter(each -> !hasSource.test(each.owner()))
                .filter(each -> !byType || each.field().equals(Objects.requireNonNullElse(site.variable(), "")))
                .anyMatch(each -> each.typeName().equals(site.typeName())
                        || each.typeName().equals(MockedTypes.UNKNOWN)
                        || site.typeName().equals(MockedTypes.UNKNOWN));
    }
}
