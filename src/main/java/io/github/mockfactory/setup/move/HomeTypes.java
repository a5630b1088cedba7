package io.github.mockfactory.setup.move;

import io.github.mockfactory.edit.NewTree;
import io.github.mockfactory.setup.MockSetup;
import io.github.mockfactory.setup.PlannedHome;
import io.github.mockfactory.setup.Stub;
import io.github.mockfactory.site.MockitoTypes;
import io.github.mockfactory.site.stub.Stubbing;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * Gives the calls in homes their types. The text of a factory is parsed without the jars that it is compiled against, and a later
 * recipe of the same run looks at its calls.
 */
final class HomeTypes extends JavaIsoVisitor<Map<String, PlannedHome>> {

    private static final String STUBBER = MockitoTypes.PACKAGE + ".stubbing.Stubber";
    private static final String ONGOING_STUBBING = MockitoTypes.PACKAGE + ".stubbing.OngoingStubbing";
    private static final String OBJECT = "java.lang.Object";
    private static final String OPENING = "when";

    private HomeTypes() {}

    /**
     * Gives types to what has none.
     *
     * @param source a class with the methods of homes
     * @param homes  those homes
     */
    static J.CompilationUnit addTo(J.CompilationUnit source, List<PlannedHome> homes) {
        Map<String, PlannedHome> byName = homes.stream().collect(Collectors.toMap(PlannedHome::name, home -> home));
        return (J.CompilationUnit) new HomeTypes().visitNonNull(source, byName);
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Map<String, PlannedHome> homes) {
        J.MethodInvocation visited = super.visitMethodInvocation(call, homes);
        J.MethodDeclaration method = getCursor().firstEnclosing(J.MethodDeclaration.class);
        PlannedHome home = method == null ? null : homes.get(method.getSimpleName());
        if (home == null) {
            return visited;
        }
        JavaType.Method type = typeOf(visited, home);
        return visited.withMethodType(type).withName(visited.getName().withType(type));
    }

    private static JavaType.Method typeOf(J.MethodInvocation call, PlannedHome home) {
        MockSetup setup = home.first().setup();
        String name = call.getSimpleName();
        List<Expression> arguments = Stubbing.arguments(call);
        if (call.getSelect() == null) {
            return NewTree.method(home.owner(), name, type(setup.typeName()), arguments, Flag.Static);
        }
        if (!(call.getSelect() instanceof J.MethodInvocation before)) {
            return call.getSelect() instanceof J.Identifier variable && variable.getFieldType() != null
                    ? stubbed(setup, name, arguments)
                    : NewTree.method(MockitoTypes.MOCKITO, name, type(resultOf(name)), arguments, Flag.Static);
        }
        if (isAnswer(first(before))) {
            return before.getSimpleName().equals(OPENING)
                    ? stubbed(setup, name, arguments)
                    : NewTree.method(STUBBER, name, type(name.equals(OPENING) ? setup.typeName() : STUBBER), arguments);
        }
        return NewTree.method(ONGOING_STUBBING, name, type(ONGOING_STUBBING), arguments);
    }

    private static JavaType.Method stubbed(MockSetup setup, String name, List<Expression> arguments) {
        String result = setup.stubs().stream()
                .filter(stub -> stub.name().equals(name))
                .map(Stub::result)
                .findFirst()
                .orElse(OBJECT);
        return NewTree.method(setup.typeName(), name, type(result), arguments);
    }

    private static J.MethodInvocation first(J.MethodInvocation call) {
        return call.getSelect() instanceof J.MethodInvocation before ? first(before) : call;
    }

    private static boolean isAnswer(J.MethodInvocation call) {
        return call.getSimpleName().startsWith("do");
    }

    /** What a static method of Mockito gives: matchers give whatever is asked for. */
    private static String resultOf(String method) {
        return method.equals(OPENING) ? ONGOING_STUBBING : method.startsWith("do") ? STUBBER : OBJECT;
    }

    /** A type by what is written, without type arguments. */
    private static JavaType type(String text) {
        if (text.endsWith("[]")) {
            return new JavaType.Array(null, type(text.substring(0, text.length() - 2)), null);
        }
        JavaType.Primitive primitive = JavaType.Primitive.fromKeyword(text);
        return primitive == null ? JavaType.ShallowClass.build(text) : primitive;
    }
}
