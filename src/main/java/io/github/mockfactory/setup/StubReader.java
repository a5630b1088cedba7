package io.github.mockfactory.setup;

import io.github.mockfactory.site.CheckedExceptions;
import io.github.mockfactory.site.MockedTypes;
import io.github.mockfactory.site.MockitoTypes;
import io.github.mockfactory.site.stub.Answering;
import io.github.mockfactory.site.stub.MockitoCall;
import io.github.mockfactory.site.stub.Stubbing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Reads one stubbing: what is fixed becomes its template, what may differ its values. */
final class StubReader {

    /** Words for the statement of a stubbing, the same for all words of Mockito that mean the same. */
    private static final String OPEN = "Mockito.";

    private final String mock;
    private final List<Value> values = new ArrayList<>();
    private final List<Expression> trees = new ArrayList<>();
    private final List<String> topics = new ArrayList<>();
    private final Set<String> classes = new TreeSet<>();
    private boolean open = true;
    private @Nullable SetupReason obstacle;

    private StubReader(String mock) {
        this.mock = mock;
    }

    /**
     * A stubbing with the trees of its values.
     *
     * @param stub     what it says
     * @param values   the expressions, in the order of the values
     * @param obstacle what rules out to move it; null if nothing does
     */
    record Read(
            Stub stub, List<Expression> values, @Nullable SetupReason obstacle) {}

    static Read read(Stubbing stubbing, String mock) {
        return new StubReader(mock).read(stubbing);
    }

    private Read read(Stubbing stubbing) {
        J.MethodInvocation stubbed = stubbing.stubbed();
        if (stubbed.getMethodType() == null) {
            return unresolved(stubbed);
        }
        StubbedMethod method = new StubbedMethod(stubbed.getMethodType());
        String call = "#mock." + stubbed.getSimpleName() + "(" + arguments(stubbing, method) + ")";
        boolean before = stubbing.answerFirst() && !returnsWhatFits(stubbing, method);
        List<String> answers = new ArrayList<>();
        Integer truth = null;
        for (Stubbing.Answer answer : stubbing.answers()) {
            if (stubbing.answers().size() == 1
                    && answer.kind() == Answering.RETURN
                    && answer.values().size() == 1
                    && method.type().getReturnType() == JavaType.Primitive.Boolean) {
                truth = values.size();
            }
            answers.add(word(answer.kind(), before) + "(" + values(answer, method, before) + ")");
        }
        String lenient = stubbing.lenient() ? OPEN + "lenient()." : OPEN;
        String template = before
                ? lenient + String.join(".", answers) + ".when(#mock)" + call.substring("#mock".length())
                : lenient + "when(" + call + ")." + String.join(".", answers);
        Set<String> thrown = new HashSet<>();
        method.type().getThrownExceptions().forEach(each -> addChecked(each, thrown));
        Stub stub = new Stub(
                method.signature(),
                method.result(),
                template,
                values,
                topics,
                truth,
                classes,
                thrown,
                open && method.isVisible(),
                stubbing.lenient(),
                stubbing.answers().stream().anyMatch(answer -> answer.kind() == Answering.THROW));
        return new Read(stub, trees, obstacle);
    }

    private Read unresolved(J.MethodInvocation stubbed) {
        Stub stub = new Stub(
                stubbed.getSimpleName() + "()",
                "",
                "",
                List.of(),
                List.of(),
                null,
                Set.of(),
                Set.of(),
                false,
                false,
                false);
        return new Read(stub, List.of(), SetupReason.UNRESOLVED_SYMBOL);
    }

    private void addChecked(JavaType type, Set<String> thrown) {
        JavaType.FullyQualified declared = TypeUtils.asFullyQualified(type);
        if (declared == null || declared instanceof JavaType.Unknown) {
            refuse(SetupReason.SETUP_VALUE_TYPE);
            return;
        }
        if (CheckedExceptions.isChecked(type)) {
            thrown.add(declared.getFullyQualifiedName());
            open &= TypeText.isOpen(declared);
        }
    }

    /** Whether {@code doReturn} says the same as {@code thenReturn}, which the compiler checks. */
    private static boolean returnsWhatFits(Stubbing stubbing, StubbedMethod method) {
        JavaType result = method.type().getReturnType();
        return (result instanceof JavaType.Class || result instanceof JavaType.Primitive)
                && stubbing.answers().stream()
                        .allMatch(answer -> answer.kind() == Answering.RETURN
                                && answer.values().size() == 1
                                && fits(result, answer.values().get(0).getType()));
    }

    private static boolean fits(JavaType result, @Nullable JavaType value) {
        return result instanceof JavaType.Primitive ? result == value : TypeUtils.isAssignableTo(result, value);
    }

    private static String word(Answering kind, boolean before) {
        return switch (kind) {
            case RETURN -> before ? "doReturn" : "thenReturn";
            case THROW -> before ? "doThrow" : "thenThrow";
            case ANSWER -> before ? "doAnswer" : "thenAnswer";
            case REAL -> before ? "doCallRealMethod" : "thenCallRealMethod";
            case NOTHING -> "doNothing";
        };
    }

    private String arguments(Stubbing stubbing, StubbedMethod method) {
        List<String> written = new ArrayList<>();
        List<Expression> arguments = stubbing.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            Expression argument = arguments.get(i).unwrap();
            if (argument instanceof J.MethodInvocation matcher && MockitoCall.is(matcher)) {
                written.add(matcher(matcher, method, i));
            } else {
                written.add(value(argument, method.parameter(i), method.topic(i), true));
            }
        }
        return String.join(", ", written);
    }

    private String matcher(J.MethodInvocation matcher, StubbedMethod method, int index) {
        List<Expression> given = Stubbing.arguments(matcher);
        if (MockitoCall.isMatcherOfValue(matcher)) {
            JavaType.Method type = matcher.getMethodType();
            JavaType taken = type == null || type.getParameterTypes().isEmpty()
                    ? null
                    : type.getParameterTypes().get(0) instanceof JavaType.Primitive
                            ? type.getParameterTypes().get(0)
                            : type.getReturnType();
            return OPEN + matcher.getSimpleName() + "(" + value(given.get(0), taken, method.topic(index), true) + ")";
        }
        List<String> fixed = new ArrayList<>();
        for (Expression each : given) {
            Optional<Value> constant = ValueReader.constant(each.unwrap(), null);
            if (constant.isEmpty()) {
                refuse(SetupReason.SETUP_VALUE);
                return "?";
            }
            classes.addAll(constant.get().classes());
            open &= constant.get().open();
            fixed.add(constant.get().text());
        }
        JavaType.FullyQualified owner =
                matcher.getMethodType() == null ? null : matcher.getMethodType().getDeclaringType();
        boolean plain = owner != null
                && (owner.getFullyQualifiedName().equals(MockitoTypes.MOCKITO)
                        || owner.getFullyQualifiedName().equals(MockitoTypes.MATCHERS))
                && TypeUtils.isAssignableTo(MockitoTypes.MATCHERS, owner);
        if (!plain || matcher.getTypeParameters() != null) {
            refuse(SetupReason.SETUP_VALUE);
        }
        return OPEN + matcher.getSimpleName() + "(" + String.join(", ", fixed) + ")";
    }

    private String values(Stubbing.Answer answer, StubbedMethod method, boolean before) {
        List<String> written = new ArrayList<>();
        JavaType taken = switch (answer.kind()) {
            case RETURN ->
                before
                        ? JavaType.ShallowClass.build("java.lang.Object")
                        : method.type().getReturnType();
            case THROW -> JavaType.ShallowClass.build("java.lang.Throwable");
            default -> null;
        };
        for (Expression each : answer.values()) {
            if (answer.kind() == Answering.ANSWER) {
                written.add(answerValue(each, method));
            } else if (answer.kind() == Answering.THROW && MockedTypes.isClassLiteral(each)) {
                written.add(fixed(each));
            } else {
                String about = answer.kind() == Answering.THROW ? "failure" : method.topic();
                written.add(value(each, taken, about, false));
            }
        }
        return String.join(", ", written);
    }

    private String fixed(Expression constant) {
        Optional<Value> value = ValueReader.constant(constant.unwrap(), null);
        if (value.isEmpty()) {
            refuse(SetupReason.SETUP_VALUE);
            return "?";
        }
        classes.addAll(value.get().classes());
        open &= value.get().open();
        return value.get().text();
    }

    private String answerValue(Expression answer, StubbedMethod method) {
        Optional<Value> value = new ValueReader(mock, false).read(answer, null);
        if (value.isEmpty() || value.get().isConstant()) {
            refuse(SetupReason.SETUP_VALUE);
            return "?";
        }
        TypeText type = new TypeText(MockitoTypes.ANSWER + "<?>", Set.of(MockitoTypes.ANSWER), true);
        Value given = value.get();
        return add(
                new Value(given.kind(), given.text(), type, Set.of(), false, false), answer, method.topic() + "Answer");
    }

    private String value(Expression expression, @Nullable JavaType type, String topic, boolean matched) {
        Optional<Value> value = new ValueReader(mock, matched).read(expression, type);
        if (value.isEmpty()) {
            refuse(SetupReason.SETUP_VALUE);
            return "?";
        }
        return add(value.get(), expression, topic);
    }

    private String add(Value value, Expression tree, String topic) {
        values.add(value);
        trees.add(tree);
        topics.add(topic);
        return "#" + (values.size() - 1);
    }

    private void refuse(SetupReason reason) {
        if (obstacle == null) {
            obstacle = reason;
        }
    }
}
