package io.github.mockfactory.setup;

import io.github.mockfactory.site.MockedTypes;
import io.github.mockfactory.site.stub.MockitoCall;
import io.github.mockfactory.site.stub.Stubbing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Reads what a file says about set-ups, as a value. */
public final class SetupFactsReader {

    private SetupFactsReader() {}

    /**
     * Reads a file.
     *
     * @param source  its tree
     * @param reading what decides about how set-ups are read
     * @param lines   gives the line of each of some trees, by their ids
     * @return what it says
     */
    public static SetupFacts read(
            J.CompilationUnit source, SetupReading reading, Function<Set<UUID>, Map<UUID, Integer>> lines) {
        SetupReader.Found found = SetupReader.read(source, reading);
        if (found.setups().isEmpty() && found.homes().isEmpty()) {
            return SetupFacts.NONE;
        }
        Set<UUID> firsts = new HashSet<>();
        found.setups().forEach(setup -> firsts.add(setup.first().getId()));
        Map<UUID, Integer> places = lines.apply(firsts);
        List<MockSetup> setups = IntStream.range(0, found.setups().size())
                .mapToObj(i -> found.setups().get(i))
                .map(setup -> setup.facts().at(places.getOrDefault(setup.first().getId(), 0)))
                .toList();
        return new SetupFacts(setups, found.homes(), touches(source, found), members(source));
    }

    private static Map<String, Set<String>> touches(J.CompilationUnit source, SetupReader.Found found) {
        Set<UUID> beside = new HashSet<>();
        found.setups().stream()
                .filter(setup -> setup.facts().isCreated())
                .flatMap(setup -> setup.stubbings().stream())
                .forEach(statement -> Stubbing.of(statement)
                        .ifPresent(each -> beside.add(each.stubbed().getId())));
        Map<String, Set<String>> touches = new HashMap<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
                if (!beside.contains(call.getId()) && !MockitoCall.is(call) && !Stubbing.isNamedOnly(call)) {
                    Expression select = call.getSelect();
                    add(call.getSimpleName(), select == null ? enclosing() : select.getType());
                }
                return super.visitMethodInvocation(call, p);
            }

            @Override
            public J.MemberReference visitMemberReference(J.MemberReference reference, Integer p) {
                add(
                        reference.getReference().getSimpleName(),
                        reference.getContaining().getType());
                return super.visitMemberReference(reference, p);
            }

            private void add(String method, @Nullable JavaType receiver) {
                touches.computeIfAbsent(method, name -> new HashSet<>()).add(MockedTypes.name(receiver));
            }

            private @Nullable JavaType enclosing() {
                J.ClassDeclaration declaration = getCursor().firstEnclosing(J.ClassDeclaration.class);
                return declaration == null ? null : declaration.getType();
            }
        }.visit(source, 0);
        return touches;
    }

    private static Map<String, Set<String>> members(J.CompilationUnit source) {
        Map<String, Set<String>> members = new HashMap<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declaration, Integer p) {
                JavaType.FullyQualified type = declaration.getType();
                if (type != null) {
                    members.put(type.getFullyQualifiedName(), Members.of(type).collect(Collectors.toSet()));
                }
                return super.visitClassDeclaration(declaration, p);
            }
        }.visit(source, 0);
        return members;
    }
}
