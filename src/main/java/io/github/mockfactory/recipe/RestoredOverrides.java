package io.github.mockfactory.recipe;

import io.github.mockfactory.edit.EditedFile;
import io.github.mockfactory.edit.OtherMeaning;
import io.github.mockfactory.edit.WrittenType;
import io.github.mockfactory.edit.imports.JavaImports;
import io.github.mockfactory.facts.SourcePackages;
import io.github.mockfactory.generate.Companion;
import io.github.mockfactory.site.TypeName;
import io.github.mockfactory.site.spring.OverrideKind;
import io.github.mockfactory.style.SourceStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.openrewrite.SourceFile;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.quark.Quark;

/** Writes Spring's annotations where those beside a factory override beans. Those go where nothing else uses them. */
final class RestoredOverrides {

    private static final Map<Companion, OverrideKind> KINDS =
            Map.of(Companion.MOCK_BEAN, OverrideKind.MOCK, Companion.SPY_BEAN, OverrideKind.SPY);
    private static final Pattern MENTION = Pattern.compile("\\bFactory(Mock|Spy)Bean\\b");
    private static final String BEAN_OVERRIDE = "BeanOverride";

    private final SortedMap<String, String> paths = new TreeMap<>();
    private final Set<String> needed = new HashSet<>();

    /** Takes a file into account. */
    void scan(SourceFile file) {
        if (file instanceof J.CompilationUnit source) {
            String own = declared(source).orElse("");
            if (!own.isEmpty()) {
                paths.put(own, SourcePackages.pathOf(file));
            }
            new Names(own).visit(source, 0);
        } else if (!(file instanceof Quark) && MENTION.matcher(file.printAll()).find()) {
            KINDS.keySet().forEach(each -> needed.add(each.typeName("MockFactory")));
        }
    }

    private static Optional<String> declared(J.CompilationUnit source) {
        return source.getClasses().stream()
                .filter(each -> each.getType() != null
                        && kindOf(each.getType().getFullyQualifiedName()).isPresent()
                        && each.getLeadingAnnotations().stream()
                                .anyMatch(
                                        annotation -> annotation.getSimpleName().equals(BEAN_OVERRIDE)))
                .map(each -> each.getType().getFullyQualifiedName())
                .filter(name -> source.getClasses().size() == 1)
                .findFirst();
    }

    private static Optional<OverrideKind> kindOf(String typeName) {
        return KINDS.entrySet().stream()
                .filter(each -> each.getKey().isNameOf(typeName))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The annotations that go, in the order of their names; call it when all files were seen. */
    Set<String> going() {
        Set<String> going = new HashSet<>(paths.keySet());
        going.removeIf(name -> needed.contains(name) || needed.contains(new TypeName(name).inPackage()));
        return going;
    }

    boolean isToGo(String path) {
        return going().stream().anyMatch(name -> path.equals(paths.get(name)));
    }

    J.CompilationUnit in(J.CompilationUnit source, Predicate<String> exists, SourceStyle style) {
        Map<String, WrittenType> written = new HashMap<>();
        Set<String> imports = new HashSet<>();
        Set<String> replaced = new HashSet<>();
        J.CompilationUnit result = (J.CompilationUnit)
                new JavaIsoVisitor<Integer>() {
                    @Override
                    public J.Annotation visitAnnotation(J.Annotation annotation, Integer p) {
                        J.Annotation visited = super.visitAnnotation(annotation, p);
                        String type = typeOf(annotation);
                        if (!paths.containsKey(type) || !isRestorable(annotation)) {
                            return visited;
                        }
                        String original = kindOf(type).orElseThrow().annotation();
                        WrittenType name = written.computeIfAbsent(
                                original, each -> new WrittenType(each, OtherMeaning.of(source, each, exists)));
                        imports.addAll(name.imports());
                        replaced.addAll(JavaImports.namesIn(annotation));
                        return name.inPlaceOf(visited);
                    }
                }.visitNonNull(source, 0);
        return replaced.isEmpty() ? source : EditedFile.finish(source, result, imports, replaced, style);
    }

    private static String typeOf(J.Annotation annotation) {
        JavaType.FullyQualified type = TypeUtils.asFullyQualified(annotation.getType());
        return type == null ? "" : type.getFullyQualifiedName();
    }

    /** Whether all that an annotation says, Spring's can say too: the team may have given it more. */
    private static boolean isRestorable(J.Annotation annotation) {
        Set<String> attributes =
                kindOf(typeOf(annotation)).map(OverrideKind::attributes).orElse(Set.of());
        return annotation.getArguments() == null
                || annotation.getArguments().stream().allMatch(argument -> isOneOf(argument, attributes));
    }

    private static boolean isOneOf(Expression argument, Set<String> attributes) {
        return !(argument instanceof J.Assignment assignment)
                || attributes.contains(assignment.getVariable().toString());
    }

    /** Notes the annotations that a source names where they cannot be exchanged. */
    private final class Names extends JavaIsoVisitor<Integer> {

        private final String own;

        Names(String own) {
            this.own = own;
        }

        @Override
        public J.Import visitImport(J.Import imported, Integer p) {
            return imported;
        }

        @Override
        public J.Annotation visitAnnotation(J.Annotation annotation, Integer p) {
            if (kindOf(typeOf(annotation)).isEmpty() || !isRestorable(annotation)) {
                return super.visitAnnotation(annotation, p);
            }
            if (annotation.getArguments() != null) {
                annotation.getArguments().forEach(each -> visit(each, p));
            }
            return annotation;
        }

        @Override
        public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
            if (identifier.getFieldType() == null
                    && MENTION.matcher(identifier.getSimpleName()).matches()) {
                JavaType.FullyQualified type = TypeUtils.asFullyQualified(identifier.getType());
                String name = type == null || type instanceof JavaType.Unknown
                        ? identifier.getSimpleName()
                        : type.getFullyQualifiedName();
                if (!name.equals(own)) {
                    needed.add(name);
                }
            }
            return identifier;
        }
    }
}
