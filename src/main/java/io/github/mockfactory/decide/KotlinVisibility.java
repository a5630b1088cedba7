package io.github.mockfactory.decide;

import io.github.mockfactory.facts.SiteKind;
import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.site.ParameterKind;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.survey.SourceSetSurvey;
import io.github.mockfactory.survey.SuiteFacts;
import io.github.mockfactory.survey.SurveyedFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells whether a call of the factory would compile in the Kotlin files of a source set. */
final class KotlinVisibility {

    private static final Pattern DOT = Pattern.compile("\\.");
    private static final Set<String> KEYWORDS = Set.of(
            "as",
            "break",
            "class",
            "continue",
            "do",
            "else",
            "false",
            "for",
            "fun",
            "if",
            "in",
            "interface",
            "is",
            "null",
            "object",
            "package",
            "return",
            "super",
            "this",
            "throw",
            "true",
            "try",
            "typealias",
            "typeof",
            "val",
            "var",
            "when",
            "while");

    private final SuiteFacts suite;
    private final FactoryFinder finder;
    private final Map<SourceSetKey, Boolean> reachable = new HashMap<>();

    KotlinVisibility(SuiteFacts suite, FactoryFinder finder) {
        this.suite = suite;
        this.finder = finder;
    }

    /** What stands in the way of a site because it is written in Kotlin; null if nothing does. */
    @Nullable
    Reason obstacle(SurveyedSite site, SiteKind.Call call) {
        SurveyedFile file = site.isKotlin() ? suite.file(site.path()) : null;
        if (file == null) {
            return null;
        }
        SourceSetSurvey sourceSet = suite.sourceSet(file.sourceSet());
        boolean inferred = call.signature().parameters().contains(ParameterKind.REIFIED);
        return (inferred && !sourceSet.infersMockedTypes()) || !isReachable(sourceSet) ? Reason.KOTLIN_SOURCE : null;
    }

    private boolean isReachable(SourceSetSurvey user) {
        return reachable.computeIfAbsent(
                user.key(),
                key -> finder.homeInSource(user)
                        .map(root -> user.opensToKotlin(root, suite.build().folders()))
                        .orElse(true));
    }

    /** Whether names would have to be written between backticks. */
    static boolean isQuoted(String typeName, String method) {
        return KEYWORDS.contains(method)
                || Arrays.stream(DOT.split(typeName, -1)).anyMatch(KEYWORDS::contains);
    }
}
