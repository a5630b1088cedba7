package io.github.mockfactory.site.stub;

import io.github.mockfactory.site.MockitoTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;

/**
 * A statement that stubs one method of a mock.
 *
 * @param stubbed   the call whose answer is given, such as {@code session.isOpen()}
 * @param answers   what it does, in order
 * @param answerFirst whether the answer stands before the call, as in {@code doReturn(x).when(mock).method()}: then the call itself
 *                  does not run
 * @param lenient   whether the stubbing may stay unused in a strict session
 */
public record Stubbing(J.MethodInvocation stubbed, List<Answer> answers, boolean answerFirst, boolean lenient) {

    private static final Set<String> OPENING = Set.of("when", "given");
    private static final Set<String> VERIFYING = Set.of("verify", "then", "should");
    private static final String LENIENT = "lenient";

    /**
     * One answer.
     *
     * @param kind what the method does
     * @param call the call that says so, with its arguments
     */
    public record Answer(Answering kind, J.MethodInvocation call) {

        /** The values that are given, of which there may be none. */
        public List<Expression> values() {
            return arguments(call);
        }
    }

    /** Copies the answers. */
    public Stubbing {
        answers = List.copyOf(answers);
    }

    /**
     * Recognises a stubbing.
     *
     * @param statement any statement
     * @return the stubbing; empty for anything else, also for a stubbing whose answer is left out
     */
    public static Optional<Stubbing> of(Statement statement) {
        if (!(statement instanceof J.MethodInvocation last)) {
            return Optional.empty();
        }
        List<J.MethodInvocation> chain = chain(last);
        return callFirst(chain).or(() -> answerFirst(last, chain));
    }

    /** The calls of a chain, the first that runs first. */
    private static List<J.MethodInvocation> chain(J.MethodInvocation last) {
        List<J.MethodInvocation> chain = new ArrayList<>();
        Expression each = last;
        while (each instanceof J.MethodInvocation call) {
            chain.add(0, call);
            each = call.getSelect();
        }
        return chain;
    }

    private static Optional<Stubbing> callFirst(List<J.MethodInvocation> chain) {
        boolean lenient = isLenient(chain.get(0));
        int start = lenient ? 1 : 0;
        if (chain.size() < start + 2
                || !isOpening(chain.get(start))
                || !(onlyArgument(chain.get(start)) instanceof J.MethodInvocation stubbed)) {
            return Optional.empty();
        }
        return answers(chain.subList(start + 1, chain.size()))
                .map(answers -> new Stubbing(stubbed, answers, false, lenient));
    }

    private static Optional<Stubbing> answerFirst(J.MethodInvocation last, List<J.MethodInvocation> chain) {
        boolean lenient = isLenient(chain.get(0));
        int start = lenient ? 1 : 0;
        int end = chain.size() - 2;
        if (end <= start || !isOpening(chain.get(end))) {
            return Optional.empty();
        }
        return answers(chain.subList(start, end)).map(answers -> new Stubbing(last, answers, true, lenient));
    }

    private static Optional<List<Answer>> answers(List<J.MethodInvocation> calls) {
        List<Answer> answers = new ArrayList<>();
        for (J.MethodInvocation call : calls) {
            Optional<Answering> kind = MockitoCall.is(call) ? Answering.named(call.getSimpleName()) : Optional.empty();
            if (kind.isEmpty()) {
                return Optional.empty();
            }
            answers.add(new Answer(kind.get(), call));
        }
        return Optional.of(answers);
    }

    private static boolean isLenient(J.MethodInvocation call) {
        return call.getSimpleName().equals(LENIENT)
                && MockitoCall.is(call)
                && arguments(call).isEmpty();
    }

    /**
     * Whether a call lets stubbings stay unused in a strict session: {@code lenient()} before a stubbing or in settings, or
     * {@code strictness(Strictness.LENIENT)} there.
     *
     * @param call any call
     * @return false too if it is not resolved
     */
    public static boolean isLeniency(J.MethodInvocation call) {
        return MockitoCall.is(call)
                && (call.getSimpleName().equals(LENIENT)
                        || (call.getSimpleName().equals("strictness")
                                && call.getArguments().toString().contains("LENIENT")));
    }

    /**
     * Whether a call is the part of a stubbing that no stubbing is without, such as {@code when(..)}.
     *
     * @param call any call
     * @return false too if it is not resolved
     */
    public static boolean isOpening(J.MethodInvocation call) {
        return OPENING.contains(call.getSimpleName()) && MockitoCall.is(call);
    }

    private static @Nullable Expression onlyArgument(J.MethodInvocation call) {
        return arguments(call).size() == 1 ? arguments(call).get(0) : null;
    }

    /**
     * What the stubbed method is called on.
     *
     * @return a variable as {@code session} or {@code this.session}, or what {@code when(..)} takes behind an answer; null if the
     *     method is called without a receiver
     */
    public @Nullable Expression receiver() {
        Expression select = stubbed.getSelect();
        return answerFirst && select instanceof J.MethodInvocation opening ? onlyArgument(opening) : select;
    }

    /** What the stubbed method is called with. */
    public List<Expression> arguments() {
        return arguments(stubbed);
    }

    /**
     * The arguments of a call.
     *
     * @param call any call
     * @return empty for a call without any
     */
    public static List<Expression> arguments(J.MethodInvocation call) {
        return call.getArguments().stream()
                .filter(argument -> !(argument instanceof J.Empty))
                .toList();
    }

    /**
     * Whether a method that is called on something runs there at all: behind {@code verify(mock)} or {@code doReturn(x).when(mock)} it
     * is only named.
     *
     * @param call any call
     * @return true if it is only named
     */
    public static boolean isNamedOnly(J.MethodInvocation call) {
        return call.getSelect() instanceof J.MethodInvocation select
                && (VERIFYING.contains(select.getSimpleName()) || OPENING.contains(select.getSimpleName()))
                && MockitoCall.is(select)
                && MockitoCall.declaring(call) != null
                && !MockitoCall.is(call);
    }

    /**
     * Whether a call opens something that changes how mocks are made or statics answer until it is closed.
     *
     * @param call any call
     * @return true for static mocks, mocked constructions and sessions
     */
    public static boolean opensScope(J.MethodInvocation call) {
        JavaType.FullyQualified owner = MockitoCall.declaring(call);
        String name = call.getSimpleName();
        return owner != null
                && owner.getFullyQualifiedName().startsWith(MockitoTypes.PACKAGE)
                && (name.startsWith("mockStatic")
                        || name.startsWith("spyStatic")
                        || name.startsWith("mockSingleton")
                        || name.startsWith("mockConstruction")
                        || name.startsWith("mockitoSession")
                        || name.equals("startMocking")
                        || name.equals("openMocks")
                        || name.equals("initMocks")
                        || name.startsWith("reset")
                        || name.startsWith("clear"));
    }
}
