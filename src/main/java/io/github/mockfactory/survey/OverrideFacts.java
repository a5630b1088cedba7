package io.github.mockfactory.survey;

import io.github.mockfactory.edit.BeansFile;
import io.github.mockfactory.facts.BeanFactsReader;
import io.github.mockfactory.facts.FileFacts.BeanFacts;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.generate.Companion;
import io.github.mockfactory.site.MockedTypes;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.site.spring.BeanOverride;
import io.github.mockfactory.site.spring.HiddenOverride;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the sources of a run say about beans that Spring overrides with mocks. Filled file by file. */
public final class OverrideFacts {

    private final Map<String, BeanOverride> overrides = new HashMap<>();
    private final Set<HiddenOverride> hidden = new HashSet<>();
    private final Map<String, BeansFile> beans = new HashMap<>();

    void add(BeanFacts facts, String path) {
        facts.overrides().forEach((field, override) -> overrides.put(path + ":" + field, override));
        hidden.addAll(facts.hidden());
        beans.putAll(facts.files());
    }

    private static String key(SurveyedSite site) {
        return site.path() + ":" + BeanFactsReader.key(site.className(), String.valueOf(site.variable()));
    }

    /** What a site says, if it is an annotated field; null for other forms. */
    public @Nullable BeanOverride of(SurveyedSite site) {
        return site.variable() == null || !site.methodName().isEmpty() ? null : overrides.get(key(site));
    }

    /**
     * The same after each of some sites was given the name of its bean, if that is all it lacks. A bean has the name that
     * another override of its type knows, or else the one that Spring gives to a scanned class.
     */
    OverrideFacts named(List<SurveyedSite> all, Predicate<SurveyedSite> edited) {
        OverrideFacts named = new OverrideFacts();
        named.overrides.putAll(overrides);
        named.hidden.addAll(hidden);
        named.beans.putAll(beans);
        Map<String, String> names = new HashMap<>();
        for (SurveyedSite site : all) {
            BeanOverride override = of(site);
            if (override != null && override.obstacle() == null && override.beanName() != null) {
                names.put(site.typeName(), override.beanName());
            }
        }
        for (SurveyedSite site : all) {
            BeanOverride override = of(site);
            if (override != null && override.obstacle() == Reason.SPRING_BEAN_NAME && edited.test(site)) {
                String name = names.computeIfAbsent(site.typeName(), BeanOverride::usualName);
                named.overrides.put(key(site), override.named(name));
            }
        }
        return named;
    }

    /** Whether beans of a type are overridden where no site shows it. */
    public boolean hides(String typeName, Predicate<String> hasSource) {
        return hidden.stream()
                .filter(each -> !hasSource.test(each.owner()))
                .anyMatch(each ->
                        each.typeName().equals(typeName) || each.typeName().equals(MockedTypes.UNKNOWN));
    }

    /** What the class beside a factory has already. */
    public BeansFile beansOf(String factoryType) {
        return beans.getOrDefault(Companion.BEANS.typeName(factoryType), BeansFile.NONE);
    }
}
