package io.github.mockfactory.facts;

import io.github.mockfactory.category.Categories;
import io.github.mockfactory.category.Location;
import io.github.mockfactory.category.Locations;
import io.github.mockfactory.factory.Supertypes;
import io.github.mockfactory.facts.SiteKind.Annotated;
import io.github.mockfactory.facts.SiteKind.Bean;
import io.github.mockfactory.facts.SiteKind.Call;
import io.github.mockfactory.facts.SiteKind.Foreign;
import io.github.mockfactory.site.Construction;
import io.github.mockfactory.site.Form;
import io.github.mockfactory.site.MockAttributes;
import io.github.mockfactory.site.MockSite;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.site.Signature;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Turns a recognised site into names: what it mocks, where it stands, what it asks for. */
public final class SiteReader {

    private static final Set<Reason> OVERRIDES =
            EnumSet.of(Reason.SPRING_MOCKITO_BEAN, Reason.SPRING_SPY_BEAN, Reason.SPRING_TYPE_LEVEL);

    private final Categories categories;
    private final Locations locations;

    /**
     * Takes the rules.
     *
     * @param categories decides categories
     * @param locations  decides locations
     */
    public SiteReader(Categories categories, Locations locations) {
        this.categories = categories;
        this.locations = locations;
    }

    /**
     * Reads a site.
     *
     * @param site   what was recognised
     * @param cursor where it stands
     * @param place  where that is in the text
     * @return the site by names
     */
    public SurveyedSite read(MockSite site, Cursor cursor, Place place) {
        SourceFile source = cursor.firstEnclosingOrThrow(SourceFile.class);
        return new SurveyedSite(
                SourceSetKey.of(source).module(),
                SourcePackages.pathOf(source),
                place,
                new SiteOwner(
                        className(cursor),
                        methodName(cursor),
                        Members.nameOf(cursor, site.variable()),
                        site.variable()),
                site.form(),
                new MockedType(
                        site.mockedTypeName(), Supertypes.of(site.mockedType()), categories.of(site.mockedType())),
                location(cursor),
                kind(site, cursor, source));
    }

    /** Where it is read what a construction is, by the reason for which the source alone would leave it. */
    private static SiteKind kind(MockSite site, Cursor cursor, SourceFile source) {
        Reason obstacle = site.obstacle();
        Construction annotated = annotated(site, cursor, source instanceof J.CompilationUnit);
        if (annotated != null) {
            return new Annotated(
                    annotated == Construction.MOCK ? attributes(site, cursor) : Annotated.Attributes.OTHER, annotated);
        }
        if (obstacle != null && OVERRIDES.contains(obstacle) && source instanceof J.CompilationUnit) {
            return BeanFactsReader.overrideAt(cursor, site.mockedTypeName())
                    .filter(override -> override.reason() == obstacle)
                    .<SiteKind>map(Bean::new)
                    .orElseGet(() -> new Foreign(obstacle));
        }
        Signature signature = site.signature();
        if (obstacle != null || signature == null) {
            return new Foreign(obstacle == null ? Reason.UNRESOLVED_SYMBOL : obstacle);
        }
        return new Call(
                signature,
                site.form() == Form.MOCK_CLASS && !hasComments(cursor.getValue()),
                source instanceof J.CompilationUnit && isNameable(site.mockedType()),
                passesLambda(cursor.getValue()));
    }

    /** What an annotation engine makes for a site; null if there is none that may. */
    private static @Nullable Construction annotated(MockSite site, Cursor cursor, boolean java) {
        Reason obstacle = site.obstacle();
        if (obstacle == Reason.ANNOTATED_MOCK) {
            return Construction.MOCK;
        }
        if (obstacle == Reason.SPY_FIELD && java) {
            return Construction.SPY;
        }
        return obstacle == Reason.STATIC_MOCK_SCOPE
                        && java
                        && site.form() == Form.MOCK_FIELD
                        && site.mockedType() instanceof JavaType.Class
                        && cursor.getValue() instanceof J.VariableDeclarations field
                        && field.getType() instanceof JavaType.Parameterized
                ? Construction.ofScope(field.getType()).orElse(null)
                : null;
    }

    private static Annotated.Attributes attributes(MockSite site, Cursor cursor) {
        return site.form() == Form.MOCK_FIELD && cursor.getValue() instanceof J.VariableDeclarations field
                ? MockAttributes.of(field)
                        .map(read ->
                                read.settings().isEmpty() ? Annotated.Attributes.NAME : Annotated.Attributes.SETTINGS)
                        .orElse(Annotated.Attributes.OTHER)
                : Annotated.Attributes.OTHER;
    }

    /** A call without arguments would lose them. */
    private static boolean hasComments(Object tree) {
        return !(tree instanceof J.MethodInvocation call)
                || !call.getArguments().get(0).getComments().isEmpty()
                || call.getPadding().getArguments().getPadding().getElements().stream()
                        .anyMatch(argument -> !argument.getAfter().getComments().isEmpty());
    }

    private static boolean passesLambda(Object tree) {
        return tree instanceof J.MethodInvocation call
                && call.getArguments().stream()
                        .anyMatch(argument -> argument instanceof J.Lambda || argument instanceof J.MemberReference);
    }

    private static boolean isNameable(@Nullable JavaType type) {
        boolean nameable = type instanceof JavaType.Class;
        for (JavaType.FullyQualified t = TypeUtils.asFullyQualified(type); t != null; t = t.getOwningClass()) {
            nameable &= t.hasFlags(Flag.Public) && t.getTypeParameters().isEmpty();
        }
        return nameable;
    }

    private Location location(Cursor cursor) {
        J.ClassDeclaration outermost = null;
        for (Cursor c = cursor; c != null; c = c.getParent()) {
            if (c.getValue() instanceof J.ClassDeclaration declaration) {
                outermost = declaration;
            }
        }
        return outermost == null ? Location.HELPER : locations.of(outermost);
    }

    private static String className(Cursor cursor) {
        J.ClassDeclaration declaration = cursor.firstEnclosing(J.ClassDeclaration.class);
        if (declaration == null) {
            return "";
        }
        JavaType.FullyQualified type = declaration.getType();
        return type == null ? declaration.getSimpleName() : type.getFullyQualifiedName();
    }

    private static String methodName(Cursor cursor) {
        for (Cursor c = cursor; c != null; c = c.getParent()) {
            if (c.getValue() instanceof J.MethodDeclaration method) {
                return method.getSimpleName();
            }
            if (c.getValue() instanceof J.ClassDeclaration) {
                return "";
            }
        }
        return "";
    }
}
