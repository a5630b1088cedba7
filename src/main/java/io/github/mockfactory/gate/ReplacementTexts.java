package io.github.mockfactory.gate;

import io.github.mockfactory.decide.MigrationPlan;
import io.github.mockfactory.edit.FactoryCall;
import io.github.mockfactory.edit.FieldCall;
import io.github.mockfactory.edit.Replacement;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.site.KotlinCalls;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaSourceFile;
import org.openrewrite.java.tree.Space;

/**
 * Writes down what a migration would write in the place of a site, so that it compiles when it is pasted there. What takes more
 * than that, an edit elsewhere in the file or a factory that has yet to be made, has no such text.
 */
public final class ReplacementTexts {

    private final MigrationPlan plan;

    /**
     * Takes the decisions.
     *
     * @param plan for all sources
     */
    public ReplacementTexts(MigrationPlan plan) {
        this.plan = plan;
    }

    /**
     * The text for one site.
     *
     * @param tree   the construction, as it was parsed
     * @param cursor where it stands
     * @param site   the same by names
     * @return empty if it is left, or if more than that place changes
     */
    public Optional<Replaced> of(J tree, Cursor cursor, SurveyedSite site) {
        JavaSourceFile source = cursor.firstEnclosing(JavaSourceFile.class);
        Replacement replacement = plan.decide(site).replacement();
        FactoryCall call = callIn(replacement);
        if (source == null || replacement == null || call == null || !plan.isReady(site, call)) {
            return Optional.empty();
        }
        J.MethodInvocation kotlin =
                site.isKotlin() && tree instanceof J.MethodInvocation invocation ? invocation : null;
        if (kotlin != null && !KotlinCalls.imports(kotlin, cursor).isEmpty()) {
            return Optional.empty();
        }
        Replacement written = isWritable(source, call) ? replacement : qualified(replacement);
        J after = kotlin == null ? written.replace(tree) : KotlinCalls.replace(kotlin, cursor, written::replace);
        Cursor parent = cursor.getParentOrThrow();
        List<String> imports = written.imports().stream()
                .filter(type -> !isVisible(source, type))
                .sorted()
                .toList();
        return Optional.of(new Replaced(text(tree, parent), text(after, parent), imports));
    }

    /** To the letter: what trims the text moves its lines. */
    private static String text(J tree, Cursor parent) {
        J bare = tree.withPrefix(Space.EMPTY);
        return bare.print(parent);
    }

    private static @Nullable FactoryCall callIn(@Nullable Replacement replacement) {
        if (replacement instanceof FactoryCall call) {
            return call;
        }
        return replacement instanceof FieldCall field ? field.call() : null;
    }

    /** With qualified names throughout: an import cannot be pasted at the same place. */
    private static Replacement qualified(Replacement replacement) {
        return replacement instanceof FieldCall field
                ? new FieldCall(qualified(field.call()), field.genericType(), new FieldCall.Names(true, true))
                : qualified((FactoryCall) replacement);
    }

    private static FactoryCall qualified(FactoryCall call) {
        return new FactoryCall(call.factoryType(), call.method(), true);
    }

    /** Whether the names that a migration writes are the better ones: they are imported, or qualified ones are hidden. */
    private static boolean isWritable(JavaSourceFile source, FactoryCall call) {
        Set<String> imports = call.imports();
        return imports.stream().allMatch(type -> isVisible(source, type)) || hidesPackageOf(source, call.factoryType());
    }

    private static boolean isVisible(JavaSourceFile source, String type) {
        String packageName = type.substring(0, Math.max(type.lastIndexOf('.'), 0));
        boolean samePackage = source.getPackageDeclaration() != null
                && source.getPackageDeclaration().getPackageName().equals(packageName);
        return samePackage
                || source.getImports().stream()
                        .anyMatch(declaration -> !declaration.isStatic()
                                && declaration.getAlias() == null
                                && declaration.getTypeName().equals(type));
    }

    /** Whether the first part of the package could be something else; too often rather than too seldom. */
    private static boolean hidesPackageOf(JavaSourceFile source, String type) {
        String first = type.substring(0, Math.max(type.indexOf('.'), 0));
        return Pattern.compile("\\b" + Pattern.quote(first) + "\\b(?!\\s*\\.)")
                .matcher(source.printAll())
                .find();
    }
}
