package io.github.mockfactory.edit;

import io.github.mockfactory.factory.FactoryMethod;
import io.github.mockfactory.factory.FactoryMethod.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.marker.Markers;

/**
 * A call of a factory that takes the place of a call of Mockito. The tree is edited, not made anew: comments, line breaks
 * and arguments stay as they are, and the types say what the compiler will find.
 *
 * @param factoryType fully qualified name of the factory
 * @param method      the method to call
 * @param qualified   whether the factory must be called by its qualified name, because its simple name means something else
 */
public record FactoryCall(String factoryType, FactoryMethod method, boolean qualified) implements Replacement {

    @Override
    @SuppressWarnings("unchecked") // each kind of tree is replaced by its own kind
    public <T extends J> T replace(T tree) {
        if (tree instanceof J.MethodInvocation call) {
            return (T) call(call);
        }
        return tree instanceof J.MemberReference reference ? (T) reference(reference) : tree;
    }

    @Override
    public Set<String> imports() {
        return written().imports();
    }

    private J.MethodInvocation call(J.MethodInvocation call) {
        JavaType.Method type = typeOf(call.getMethodType());
        Expression select = call.getSelect();
        J.MethodInvocation result = call.withSelect(factory(select == null ? Space.EMPTY : select.getPrefix()))
                .withName(call.getName().withSimpleName(method.name()).withType(type))
                .withMethodType(type);
        if (method.fit() == Fit.EXACT) {
            List<Expression> none = new ArrayList<>();
            none.add(new J.Empty(Tree.randomId(), Space.EMPTY, Markers.EMPTY));
            result = result.withArguments(none).withTypeParameters(null);
        }
        return result;
    }

    private J.MemberReference reference(J.MemberReference reference) {
        JavaType.Method type = typeOf(reference.getMethodType());
        return reference
                .withContaining(factory(reference.getContaining().getPrefix()))
                .withReference(
                        reference.getReference().withSimpleName(method.name()).withType(type))
                .withMethodType(type);
    }

    Expression factory(Space prefix) {
        return written().expression(prefix);
    }

    private WrittenType written() {
        return new WrittenType(factoryType, qualified);
    }

    /** A factory method has the parameters of the Mockito method that it stands in for, and returns the same. */
    private JavaType.@Nullable Method typeOf(JavaType.@Nullable Method mockito) {
        if (mockito == null) {
            return null;
        }
        JavaType.Method type = mockito.withDeclaringType(JavaType.ShallowClass.build(factoryType))
                .withName(method.name());
        return method.fit() == Fit.EXACT ? type.withParameterTypes(List.of()).withParameterNames(List.of()) : type;
    }
}
