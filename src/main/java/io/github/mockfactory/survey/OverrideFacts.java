package io.github.mockfactory.survey;

import io.github.mockfactory.edit.BeansFile;
import io.github.mockfactory.generate.Companion;
import io.github.mockfactory.site.MockedTypes;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.site.spring.BeanOverride;
import io.github.mockfactory.site.spring.BeanOverrideReader;
import io.github.mockfactory.site.spring.HiddenOverride;
import io.github.mockfactory.survey.FileFacts.BeanFacts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;

/** What the sources of a run say about beans that Spring overrides with mocks. Filled file by file. */
final class OverrideFacts {

    private final Map<String, BeanOverride> overrides = new HashMap<>();
    private final Set<HiddenOverride> hidden = new HashSet<>();
    private final Map<String, BeansFile> beans = new HashMap<>();

    void add(BeanFacts facts, String path) {
        facts.overrides().forEach((field, override) -> overrides.put(path + ":" + field, override));
        hidden.addAll(facts.hidden());
        beans.putAll(facts.files());
    }

    static BeanFacts read(J.CompilationUnit source, String factoryName) {
        String suffix = Companion.BEANS.typeName(factoryName);
        Map<String, BeanOverride> overrides = new HashMap<>();
        Set<HiddenOverride> hidden = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Map<String, BeansFile> files = new HashMap<>();
        for (J.ClassDeclaration declaration : source.getClasses()) {
            read(declaration, overrides, hidden, seen);
            JavaType.FullyQualified type = declaration.getType();
            if (type != null && declaration.getSimpleName().equals(suffix)) {
                String name = type.getFullyQualifiedName();
                files.put(name, BeansFile.read(source, name).orElse(BeansFile.CLOSED));
            }
        }
        return new BeanFacts(overrides, hidden, files);
    }

    private static void read(
            J.ClassDeclaration declaration,
            Map<String, BeanOverride> overrides,
            Set<HiddenOverride> hidden,
            Set<String> seen) {
        JavaType.FullyQualified type = declaration.getType();
        if (type == null) {
            return;
        }
        hidden.addAll(HiddenOverride.in(type, seen));
        BeanOverrideReader.read(declaration)
                .forEach((field, override) -> overrides.put(key(type.getFullyQualifiedName(), field), override));
        for (Statement statement : declaration.getBody().getStatements()) {
            if (statement instanceof J.ClassDeclaration nested) {
                read(nested, overrides, hidden, seen);
            }
        }
    }

    private static String key(SurveyedSite site) {
        return site.path() + ":" + key(site.className(), String.valueOf(site.variable()));
    }

    private static String key(String className, String field) {
        return className + "#" + field;
    }

    /** What a site says, if it is an annotated field; null for other forms. */
    @Nullable
    BeanOverride of(SurveyedSite site) {
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
    boolean hides(String typeName, Predicate<String> hasSource) {
        return hidden.stream()
                .filter(each -> !hasSource.test(each.owner()))
                .anyMatch(each ->
                        each.typeName().equals(typeName) || each.typeName().equals(MockedTypes.UNKNOWN));
    }

    /** What the class beside a factory has already. */
    BeansFile beansOf(String factoryType) {
        return beans.getOrDefault(Companion.BEANS.typeName(factoryType), BeansFile.NONE);
    }
}
