package io.github.mockfactory.setup;

import io.github.mockfactory.setup.MockSetup.Creation;
import io.github.mockfactory.setup.MockSetup.Origin;
import io.github.mockfactory.setup.MockSetup.Place;
import io.github.mockfactory.site.stub.Stubbing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/** A set-up while its block is read: it grows with each stubbing, until something else mentions the mock. */
final class OpenRun {

    private final String variable;
    private final Origin origin;
    private final MockedVariable mocked;
    private final @Nullable Statement creation;
    private final List<J.MethodInvocation> stubbings = new ArrayList<>();
    private final List<StubReader.Read> reads = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private final List<Statement> between = new ArrayList<>();
    private final List<Statement> waiting = new ArrayList<>();
    private @Nullable SetupReason obstacle;

    /**
     * What is known of the mock.
     *
     * @param type       as it can be declared; null if it cannot
     * @param typeName   fully qualified name of the mocked class
     * @param supertypes names of all its supertypes, itself included
     * @param creation   how it is made
     * @param obstacle   what rules out to move its set-up; null if nothing does
     */
    record MockedVariable(
            @Nullable TypeText type,
            String typeName,
            Set<String> supertypes,
            Creation creation,
            @Nullable SetupReason obstacle) {}

    OpenRun(String variable, Origin origin, MockedVariable mocked, @Nullable Statement creation) {
        this.variable = variable;
        this.origin = origin;
        this.mocked = mocked;
        this.creation = creation;
        this.obstacle = mocked.obstacle();
    }

    String variable() {
        return variable;
    }

    boolean hasStubs() {
        return !stubbings.isEmpty();
    }

    /** Another statement of the block, which does not mention the mock. */
    void pass(Statement statement) {
        waiting.add(statement);
    }

    void add(J.MethodInvocation statement, Stubbing stubbing) {
        StubReader.Read read = StubReader.read(stubbing, variable);
        if (!waiting.isEmpty()) {
            if (Gap.changes(waiting, used, origin)) {
                refuse(SetupReason.SETUP_GAP);
            }
            between.addAll(waiting);
            waiting.clear();
        }
        if (origin != Origin.DECLARED && read.values().stream().anyMatch(Reach::mayBeOfTest)) {
            refuse(SetupReason.SETUP_VALUE);
        }
        if (read.obstacle() != null) {
            refuse(read.obstacle());
        }
        if (Comments.in(statement) || Comments.before(statement)) {
            refuse(SetupReason.SETUP_COMMENT);
        }
        stubbings.add(statement);
        reads.add(read);
        used.addAll(Gap.readsOf(read.values()));
    }

    void refuse(SetupReason reason) {
        if (obstacle == null) {
            obstacle = reason;
        }
    }

    /**
     * Ends the run.
     *
     * @param place    where it stands
     * @param block    the block around it
     * @param next     the statement behind it in the block; null if there is none
     * @param mentions tells whether the test mentions a constant besides the run
     */
    FoundSetup close(Place place, J.Block block, @Nullable Statement next, Mentions mentions) {
        boolean scattered = !between.isEmpty();
        if (creation != null && (Comments.in(creation) || (scattered && Comments.before(creation)))) {
            refuse(SetupReason.SETUP_COMMENT);
        }
        if (next == null ? Comments.trails(block.getEnd()) : Comments.trails(next.getPrefix())) {
            refuse(SetupReason.SETUP_COMMENT);
        }
        List<Integer> sorted = IntStream.range(0, reads.size())
                .boxed()
                .sorted(Comparator.comparing(i -> reads.get(i).stub().method()))
                .toList();
        List<Stub> stubs = sorted.stream()
                .map(i -> mentions.mark(reads.get(i).stub(), statements()))
                .toList();
        List<Integer> order = IntStream.range(0, sorted.size())
                .boxed()
                .sorted(Comparator.comparing(sorted::get))
                .toList();
        int lines = statements().stream().mapToInt(Source::lines).sum();
        MockSetup facts = new MockSetup(
                place,
                variable,
                origin,
                mocked.type(),
                mocked.typeName(),
                mocked.supertypes(),
                mocked.creation(),
                stubs,
                order,
                lines,
                statements().size(),
                obstacle);
        List<Expression> values =
                sorted.stream().flatMap(i -> reads.get(i).values().stream()).toList();
        return new FoundSetup(facts, creation, stubbings, values, scattered);
    }

    private List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        if (creation != null) {
            statements.add(creation);
        }
        statements.addAll(stubbings);
        return statements;
    }
}
