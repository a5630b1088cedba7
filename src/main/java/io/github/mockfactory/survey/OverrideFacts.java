package io.github.mockfactory.survey;

import io.github.mockfactory.edit.BeansFile;
import io.github.mockfactory.facts.FileFacts.BeanFacts;
import io.github.mockfactory.generate.Companion;
import io.github.mockfactory.site.MockedTypes;
import io.github.mockfactory.site.spring.HiddenOverride;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What the sources of a run say about beans that Spring overrides, besides the mock sites. Filled file by file. */
public final class OverrideFacts {

    private final Set<HiddenOverride> hidden = new HashSet<>();
    private final Map<String, BeansFile> beans = new HashMap<>();

    void add(BeanFacts facts) {
        hidden.addAll(facts.hidden());
        beans.putAll(facts.files());
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
