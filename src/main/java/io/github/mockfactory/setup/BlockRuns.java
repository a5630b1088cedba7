package io.github.mockfactory.setup;

import io.github.mockfactory.setup.MockSetup.Origin;
import io.github.mockfactory.setup.OpenRun.MockedVariable;
import io.github.mockfactory.site.stub.Stubbing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;

/** The runs of one block. */
final class BlockRuns {

    private final MockOrigins origins;
    private final Map<String, OpenRun> open = new LinkedHashMap<>();
    private final Map<String, OpenRun> awaiting = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final List<OpenRun> order = new ArrayList<>();
    private final Map<OpenRun, Statement> behind = new LinkedHashMap<>();

    /**
     * A run that is over.
     *
     * @param run  with at least one stubbing
     * @param next the statement behind its last one; null if there is none
     */
    record Ended(OpenRun run, @Nullable Statement next) {}

    BlockRuns(MockOrigins origins) {
        this.origins = origins;
    }

    void read(Statement statement) {
        awaiting.values().forEach(run -> behind.put(run, statement));
        awaiting.clear();
        Stubbing stubbing = Stubbing.of(statement).orElse(null);
        String target = stubbing == null ? null : name(stubbing.receiver());
        Set<String> names = names(statement);
        if (stubbing != null && target == null) {
            refuseDeep(stubbing);
        }
        String created = create(statement);
        for (String name : names) {
            if (!name.equals(target) && !name.equals(created)) {
                close(name);
                used.add(name);
            }
        }
        open.forEach((name, run) -> {
            if (!name.equals(target) && !name.equals(created)) {
                run.pass(statement);
            }
        });
        if (stubbing != null && target != null) {
            stub(target, (J.MethodInvocation) statement, stubbing);
        }
    }

    /** A call on the answer of a mock is stubbed. */
    private void refuseDeep(Stubbing stubbing) {
        Expression each = stubbing.receiver();
        while (each instanceof J.MethodInvocation call) {
            each = call.getSelect();
        }
        OpenRun run = each == null ? null : open.get(Objects.requireNonNullElse(name(each), ""));
        if (run != null) {
            run.refuse(SetupReason.SETUP_DEEP_STUBS);
        }
    }

    private void stub(String name, J.MethodInvocation statement, Stubbing stubbing) {
        OpenRun run = open.get(name);
        if (run == null) {
            if (used.contains(name)) {
                return;
            }
            JavaType.Variable variable = ValueReader.variable(
                    Objects.requireNonNull(stubbing.receiver()).unwrap());
            run = start(new OpenRun(name, origins.originOf(variable), origins.given(variable), null));
        }
        run.add(statement, stubbing);
        refuseLocal(run, statement);
        awaiting.put(name, run);
    }

    /** The variable that a statement gives a mock to; null if it does not. */
    private @Nullable String create(Statement statement) {
        if (statement instanceof J.VariableDeclarations declarations
                && declarations.getVariables().size() == 1) {
            J.VariableDeclarations.NamedVariable variable =
                    declarations.getVariables().get(0);
            return create(
                    variable.getSimpleName(),
                    Origin.DECLARED,
                    origins.created(variable.getInitializer(), variable.getType()),
                    statement);
        }
        if (statement instanceof J.Assignment assignment && name(assignment.getVariable()) != null) {
            return create(
                    Objects.requireNonNull(name(assignment.getVariable())),
                    Origin.ASSIGNED,
                    origins.created(
                            assignment.getAssignment(), assignment.getVariable().getType()),
                    statement);
        }
        return null;
    }

    private @Nullable String create(String name, Origin origin, Optional<MockedVariable> mocked, Statement statement) {
        if (mocked.isEmpty()) {
            return null;
        }
        close(name);
        used.remove(name);
        refuseLocal(start(new OpenRun(name, origin, mocked.get(), statement)), statement);
        return name;
    }

    private void refuseLocal(OpenRun run, Statement statement) {
        if (origins.namesLocalClass(statement)) {
            run.refuse(SetupReason.SETUP_PLACE);
        }
    }

    private OpenRun start(OpenRun run) {
        open.put(run.variable(), run);
        order.add(run);
        return run;
    }

    private void close(String name) {
        open.remove(name);
    }

    List<Ended> end() {
        return order.stream()
                .filter(OpenRun::hasStubs)
                .map(run -> new Ended(run, behind.get(run)))
                .toList();
    }

    private static Set<String> names(Statement statement) {
        Set<String> names = new HashSet<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
                if (identifier.getFieldType() != null) {
                    names.add(identifier.getSimpleName());
                }
                return identifier;
            }
        }.visit(statement, 0);
        return names;
    }

    /** The simple name of a variable, written alone or behind {@code this}; null for anything else. */
    private static @Nullable String name(@Nullable Expression expression) {
        Expression inner = expression == null ? null : expression.unwrap();
        if (inner instanceof J.Identifier identifier && identifier.getFieldType() != null) {
            return identifier.getSimpleName();
        }
        return inner instanceof J.FieldAccess access
                        && access.getTarget() instanceof J.Identifier target
                        && target.getSimpleName().equals("this")
                ? access.getSimpleName()
                : null;
    }
}
