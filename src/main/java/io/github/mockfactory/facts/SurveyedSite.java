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
 * @param module   the module that the file belongs to; empty if the build tool said nothing
 * @param path     of the file, relative to the root of the build
 * @param place    in that file
 * @param owner    what it stands in
 * @param form     how it is written
 * @param mocked   what it mocks
 * @param location of the file's top-level class
 * @param kind     what decides about it, with what only such sites have
 */
public record SurveyedSite(
        String module,
        String path,
        Place place,
        SiteOwner owner,
        Form form,
        MockedType mocked,
        Location location,
        SiteKind kind) {

    /** Stands for all sites of a file that cannot be looked into. */
    public static SurveyedSite ofFile(String module, String path, Reason obstacle) {
        return new SurveyedSite(
                module,
                path,
                Place.UNKNOWN,
                SiteOwner.NONE,
                Form.MOCK_CLASS,
                new MockedType(MockedTypes.UNKNOWN, Set.of(), Category.GENERIC),
                Location.TEST,
                new SiteKind.Foreign(obstacle));
    }

    /** In the file, from 1; 0 if it is not known. */
    public int line() {
        return place.line();
    }

    /** In the line, from 1; 0 if it is not known. */
    public int column() {
        return place.column();
    }

    /** The class around the site, fully qualified. */
    public String className() {
        return owner.className();
    }

    /** The method around the site; empty in an initialiser. */
    public String methodName() {
        return owner.methodName();
    }

    /** The method or the field around the site, whichever is closer; empty in an initialiser of a class. */
    public String member() {
        return owner.member();
    }

    /** The annotated field or parameter; null for other forms. */
    public @Nullable String variable() {
        return owner.variable();
    }

    /** The mocked type, or {@code ?}. */
    public String typeName() {
        return mocked.name();
    }

    /** Names of all supertypes of the mocked type, itself included. */
    public Set<String> supertypes() {
        return mocked.supertypes();
    }

    /** Of the mocked type. */
    public Category category() {
        return mocked.category();
    }

    /** What rules out a rewrite whatever the suite looks like; null if nothing does. */
    public @Nullable Reason obstacle() {
        return kind instanceof SiteKind.Foreign foreign ? foreign.reason() : null;
    }

    /** Whether the site is written in Kotlin, by the name of its file. */
    public boolean isKotlin() {
        return path.endsWith(".kt") || path.endsWith(".kts");
    }

    /** Whether another reading of a file, after other edits of it, found this site. */
    public boolean isSame(SurveyedSite other) {
        return className().equals(other.className())
                && methodName().equals(other.methodName())
                && Objects.equals(variable(), other.variable())
                && form == other.form
                && typeName().equals(other.typeName());
    }

    /** The one phase that the site belongs to, by the partition law. */
    public Phase phase() {
        return Phase.of(category(), location);
    }
}
