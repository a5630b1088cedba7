package io.github.mockfactory.recipe;

import io.github.mockfactory.decide.FactoryEngine;
import io.github.mockfactory.generate.AnnotationEngineFiles;
import io.github.mockfactory.generate.Companion;
import io.github.mockfactory.site.TypeName;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.quark.Quark;

/**
 * What a file says of annotation engines beside factories, besides the annotations that a recipe can exchange.
 *
 * @param declared    fully qualified names of the classes of a Java source
 * @param types       fully qualified names of the types that it names, and simple names where the type is not known
 * @param annotations fully qualified names of the annotations that it uses
 * @param resolving   the classes in it whose test methods have annotated parameters
 * @param text        of a file that is no Java source whose types are known; empty for others, null if it is not known
 */
record CompanionUse(
        Set<String> declared,
        Set<String> types,
        Set<String> annotations,
        Set<String> resolving,
        @Nullable String text) {

    /** How the names of all types beside a factory end. */
    private static final Pattern COMPANION =
            Pattern.compile(".*(FactoryMock|FactorySpy|Spies|Scopes|Engine|Extension|TestExecutionListener)");

    /** Reads a file; empty if it cannot bear on any engine. */
    static Optional<CompanionUse> of(SourceFile file) {
        if (file instanceof J.CompilationUnit source) {
            CompanionUse use =
                    new CompanionUse(classesOf(source), new HashSet<>(), new HashSet<>(), new HashSet<>(), "");
            new Names(use).visit(source, 0);
            return use.types.isEmpty() && use.annotations.isEmpty() ? Optional.empty() : Optional.of(use);
        }
        boolean resource = file.getSourcePath().endsWith(AnnotationEngineFiles.ENGINE_FILE)
                || file.getSourcePath().endsWith(AnnotationEngineFiles.SPRING_FILE);
        if (file instanceof Quark) {
            return resource ? Optional.of(ofText(null)) : Optional.empty();
        }
        String text = file.printAll();
        boolean mentioned = resource
                || text.lines().anyMatch(line -> COMPANION.matcher(line).lookingAt());
        return mentioned ? Optional.of(ofText(text)) : Optional.empty();
    }

    private static CompanionUse ofText(@Nullable String text) {
        return new CompanionUse(Set.of(), Set.of(), Set.of(), Set.of(), text);
    }

    /** The same with the text from the disk, where the engine that runs the recipe does not show it. */
    CompanionUse readIn(RunFolder folder, String path) {
        return text == null ? folder.text(path).map(CompanionUse::ofText).orElse(this) : this;
    }

    private static Set<String> classesOf(J.CompilationUnit source) {
        return source.getClasses().stream()
                .map(each -> each.getType() == null ? "" : each.getType().getFullyQualifiedName())
                .collect(Collectors.toSet());
    }

    /** Whether the file may be one that was generated for an engine. */
    boolean isCompanion() {
        return !declared.isEmpty()
                && declared.stream().allMatch(type -> COMPANION.matcher(type).matches());
    }

    /** Whether the file is there for an engine alone. */
    boolean belongsTo(FactoryEngine engine, String path) {
        return (!declared.isEmpty() && engine.types().containsAll(declared))
                || (text != null && !text.isEmpty() && engine.owns(path, text));
    }

    /** Whether the file does not compile, or not do, without an engine. */
    boolean needs(FactoryEngine engine, String path, Predicate<String> resolved) {
        if (belongsTo(engine, path)) {
            return false;
        }
        if (text == null) {
            // whatever it says, it may name the engine
            return true;
        }
        Set<String> simpleNames = engine.types().stream()
                .map(type -> new TypeName(type).inPackage())
                .collect(Collectors.toSet());
        if (text.isEmpty()) {
            return types.stream().anyMatch(name -> engine.types().contains(name) || simpleNames.contains(name))
                    || (annotations.contains(engine.annotation())
                            && !resolving.stream().allMatch(resolved));
        }
        return simpleNames.stream()
                .anyMatch(name ->
                        Pattern.compile("\\b" + name + "\\b").matcher(text).find());
    }

    /** The types that a source names. An annotation of an engine does not count where it can be exchanged. */
    private static final class Names extends JavaIsoVisitor<Integer> {

        private final CompanionUse use;

        Names(CompanionUse use) {
            this.use = use;
        }

        @Override
        public J.Import visitImport(J.Import imported, Integer p) {
            String name = imported.getTypeName();
            if (COMPANION.matcher(name).matches() && !Companion.isAnnotation(name)) {
                use.types.add(name);
            }
            return imported;
        }

        @Override
        public J.Annotation visitAnnotation(J.Annotation annotation, Integer p) {
            JavaType.FullyQualified type = TypeUtils.asFullyQualified(annotation.getType());
            if (type == null
                    || !Companion.isAnnotation(type.getFullyQualifiedName())
                    || !RestoredAnnotations.isRestorable(annotation)) {
                return super.visitAnnotation(annotation, p);
            }
            use.annotations.add(type.getFullyQualifiedName());
            RestoredAnnotations.classOfParameter(getCursor()).ifPresent(use.resolving::add);
            if (annotation.getArguments() != null) {
                annotation.getArguments().forEach(each -> visit(each, p));
            }
            return annotation;
        }

        @Override
        public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
            if (identifier.getFieldType() == null
                    && COMPANION.matcher(identifier.getSimpleName()).matches()) {
                JavaType.FullyQualified type = TypeUtils.asFullyQualified(identifier.getType());
                use.types.add(
                        type == null || type instanceof JavaType.Unknown
                                ? identifier.getSimpleName()
                                : type.getFullyQualifiedName());
            }
            return identifier;
        }
    }
}
