package io.github.mockfactory.decide;

import io.github.mockfactory.facts.SiteKind.Bean;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.site.MockedTypes;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.site.spring.BeanOverride;
import io.github.mockfactory.site.spring.OverrideKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which overrides Spring may take for equal when it looks for a context that tests can share. Overrides of a named bean are
 * equal if their type, their name and their settings are; those that leave the name open must stand on fields of the same name
 * too. What the sources do not show may be equal to anything.
 */
final class EqualOverrides {

    private final BiPredicate<SurveyedSite, SurveyedSite> meet;
    private final Map<String, Integer> groups = new HashMap<>();
    private final List<List<SurveyedSite>> members = new ArrayList<>();

    EqualOverrides(BiPredicate<SurveyedSite, SurveyedSite> meet, Collection<SurveyedSite> overrides) {
        this.meet = meet;
        Map<String, List<SurveyedSite>> byType = overrides.stream()
                // those of Spring Boot are compared among themselves
                .filter(site -> site.obstacle() != Reason.SPRING_BOOT_MOCKBEAN)
                .collect(Collectors.groupingBy(SurveyedSite::typeName, LinkedHashMap::new, Collectors.toList()));
        byType.values().stream().flatMap(List::stream).forEach(site -> {
            if (!groups.containsKey(key(site))) {
                addGroup(site, byType);
            }
        });
    }

    private void addGroup(SurveyedSite first, Map<String, List<SurveyedSite>> byType) {
        List<SurveyedSite> group = new ArrayList<>();
        Deque<SurveyedSite> open = new ArrayDeque<>(List.of(first));
        groups.put(key(first), members.size());
        while (!open.isEmpty()) {
            SurveyedSite next = open.pop();
            group.add(next);
            for (SurveyedSite other : neighbours(next, byType)) {
                if (!groups.containsKey(key(other)) && belong(next, other)) {
                    groups.put(key(other), members.size());
                    open.add(other);
                }
            }
        }
        members.add(group);
    }

    private boolean belong(SurveyedSite one, SurveyedSite other) {
        return isSameAnnotation(one, other) || (mayBeEqual(one, other) && meet.test(one, other));
    }

    private static List<SurveyedSite> neighbours(SurveyedSite site, Map<String, List<SurveyedSite>> byType) {
        if (site.typeName().equals(MockedTypes.UNKNOWN)) {
            return byType.values().stream().flatMap(List::stream).toList();
        }
        List<SurveyedSite> same = new ArrayList<>(byType.getOrDefault(site.typeName(), List.of()));
        same.addAll(byType.getOrDefault(MockedTypes.UNKNOWN, List.of()));
        BeanOverride override = overrideOf(site);
        if (override != null) {
            override.types().forEach(type -> same.addAll(byType.getOrDefault(type, List.of())));
        }
        return same;
    }

    /** The place of a site in its file; lines change while a file is edited. */
    private static String key(SurveyedSite site) {
        return String.join(
                "#",
                site.path(),
                site.className(),
                site.methodName(),
                String.valueOf(site.variable()),
                site.typeName(),
                String.valueOf(kind(site)));
    }

    /** Whether one annotation of a class names the types of both. */
    private static boolean isSameAnnotation(SurveyedSite one, SurveyedSite other) {
        BeanOverride override = overrideOf(one);
        return override != null
                && one.path().equals(other.path())
                && one.className().equals(other.className())
                && one.variable() == null
                && other.variable() == null
                && override.types().contains(other.typeName());
    }

    private static boolean mayBeEqual(SurveyedSite one, SurveyedSite other) {
        OverrideKind kind = kind(one);
        OverrideKind otherKind = kind(other);
        if (kind != null && otherKind != null && kind != otherKind) {
            return false;
        }
        String name = beanName(one);
        String otherName = beanName(other);
        boolean byType = "".equals(name) || "".equals(otherName);
        return byType
                ? Objects.equals(Objects.requireNonNullElse(name, ""), Objects.requireNonNullElse(otherName, ""))
                        && Objects.equals(one.variable(), other.variable())
                : name == null || otherName == null || name.equals(otherName);
    }

    private static @Nullable OverrideKind kind(SurveyedSite site) {
        BeanOverride override = overrideOf(site);
        if (override != null) {
            return override.kind();
        }
        return site.obstacle() == Reason.SPRING_SPY_BEAN
                ? OverrideKind.SPY
                : site.obstacle() == Reason.SPRING_MOCKITO_BEAN ? OverrideKind.MOCK : null;
    }

    private static @Nullable BeanOverride overrideOf(SurveyedSite site) {
        return site.kind() instanceof Bean bean ? bean.override() : null;
    }

    private static @Nullable String beanName(SurveyedSite site) {
        BeanOverride override = overrideOf(site);
        return override == null ? null : override.beanName();
    }

    /** The group of a site; empty for one that is no override. */
    Optional<Integer> groupOf(SurveyedSite site) {
        return Optional.ofNullable(groups.get(key(site)));
    }

    /** The sites of a group, which may be equal to each other. */
    List<SurveyedSite> members(int group) {
        return members.get(group);
    }
}
