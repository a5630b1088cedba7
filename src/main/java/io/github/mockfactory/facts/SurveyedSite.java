package io.github.mockfactory.facts;

import io.github.mockfactory.category.Category;
import io.github.mockfactory.category.Location;
import io.github.mockfactory.category.Phase;
import io.github.mockfactory.site.Form;
import io.github.mockfactory.site.MockedTypes;
import io.github.mockfactory.site.Reason;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mock site after its tree is gone.
 *
 * @param module     the module that the file belongs to; empty if the build tool said nothing
 * @param path       of the file, relative to the root of the build
 * @param line       in that file, from 1; 0 if it is not known
 * @param column     in that line, from 1; 0 if it is not known
 * @param className  the class around the site, fully qualified
 * @param methodName the method around the site; empty in an initialiser
 * @param member     the method or the field around the site, whichever is closer; empty in an initialiser of a class
 * @param variable   the annotated field or parameter; null for other forms
 * @param form       how the site is written
 * @param typeName   the mocked type, or {@code ?}
 * @param supertypes names of all supertypes of the mocked type, itself included
 * @param category   of the mocked type
 * @param location   of the file's top-level class
 * @param kind       what decides about it, with what only such sites have
 */
public record SurveyedSite(
        String module,
        String path,
        int line,
        int column,
        String className,
        String methodName,
        String member,
        @Nullable String variable,
        Form form,
        String typeName,
        Set<String> supertypes,
        Category category,
        Location location,
        SiteKind kind) {

    /** Stands for all sites of a file that cannot be looked into. */
    public static SurveyedSite ofFile(String module, String path, Reason obstacle) {
        return new SurveyedSite(
                module,
                path,
                0,
                0,
                "",
                "",
                "",
                null,
                Form.MOCK_CLASS,
                MockedTypes.UNKNOWN,
                Set.of(),
                Category.GENERIC,
                Location.TEST,
                new SiteKind.Foreign(obstacle));
    }

    /**
     * Whether the site is written in Kotlin.
     *
     * @return by the name of its file
     */
    public boolean isKotlin() {
        return path.endsWith(".kt") || path.endsWith(".kts");
    }

    /** What rules out a rewrite whatever the suite looks like; null if nothing does. */
    public @Nullable Reason obstacle() {
        return kind instanceof SiteKind.Foreign foreign ? foreign.reason() : null;
    }

    /** The same site of another kind. */
    public SurveyedSite with(SiteKind other) {
        return new SurveyedSite(
                module,
                path,
                line,
                column,
                className,
                methodName,
                member,
                variable,
                form,
                typeName,
                supertypes,
                category,
                location,
                other);
    }

    /** Whether another reading of a file, after other edits of it, found this site. */
    public boolean isSame(SurveyedSite other) {
        return className.equals(other.className)
                && methodName.equals(other.methodName)
                && Objects.equals(variable, other.variable)
                && form == other.form
                && typeName.equals(other.typeName);
    }

    /**
     * The one phase that the site belongs to.
     *
     * @return by the partition law
     */
    public Phase phase() {
        return Phase.of(category, location);
    }
}
