package io.github.mockfactory.survey;

import io.github.mockfactory.site.ParameterKind;
import io.github.mockfactory.site.Reason;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells whether a call of the factory would compile in the Kotlin files of a source set. */
final class KotlinReach {

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

    private final Survey survey;
    private final FactoryFinder finder;
    private final Map<SourceSetKey, Boolean> reachable = new HashMap<>();

    KotlinReach(Survey survey, FactoryFinder finder) {
        this.survey = survey;
        this.finder = finder;
    }

    /** What stands in the way of a site because it is written in Kotlin; null if nothing does. */
    @Nullable
    Reason obstacle(SurveyedSite site) {
        SurveyedFile file = site.isKotlin() ? survey.file(site.path()) : null;
        if (file == null) {
            return null;
        }
        SourceSetSurvey sourceSet = survey.sourceSet(file.sourceSet());
        boolean inferred = site.request() != null
                && site.request().signature().parameters().contains(ParameterKind.REIFIED);
        return (inferred && !sourceSet.infersMockedTypes()) || !isReachable(sourceSet) ? Reason.KOTLIN_SOURCE : null;
    }

    private boolean isReachable(SourceSetSurvey user) {
        return reachable.computeIfAbsent(
                user.key(),
                key -> finder.homeInSource(user)
                        .map(root -> user.opensToKotlin(root, survey.folders()))
                        .orElse(true));
    }

    /** Whether names would have to be written between backticks. */
    static boolean isQuoted(String typeName, String method) {
        return KEYWORDS.contains(method)
                || Arrays.stream(DOT.split(typeName, -1)).anyMatch(KEYWORDS::contains);
    }
}
