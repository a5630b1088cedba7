package io.github.mockfactory.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.CompiledRewriteTest;
import io.github.mockfactory.Suite;
import io.github.mockfactory.Suite.Module;
import io.github.mockfactory.setup.SetupReason;
import io.github.mockfactory.table.MockSetups;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.RecipeRun;
import org.openrewrite.SourceFile;
import org.openrewrite.internal.InMemoryLargeSourceSet;

/** What stays, and what a home in the class looks like; one suite is parsed once for all. */
class ConsolidatedCasesTest {

    private static final Suite SUITE = Suite.of(Module.tests(
            "app",
            Stream.concat(SetupCases.leftClasses().stream(), Stream.of(SetupCases.MOVED, SetupCases.ORDERED))
                    .toArray(String[]::new)));
    private static final RecipeRun RUN = new ConsolidateSetups(
                    "create", null, null, "class", null, null, null, null, null)
            .run(new InMemoryLargeSourceSet(SUITE.sources()), new InMemoryExecutionContext(e -> {
                throw new AssertionError(e);
            }));

    private static List<MockSetups.Row> rows(String name) {
        return RUN.getDataTableRows(MockSetups.class).stream()
                .filter(row -> row.path().endsWith("/" + name + "Test.java"))
                .toList();
    }

    private static Stream<Map.Entry<String, SetupReason>> left() {
        return SetupCases.reasons().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource
    void left(Map.Entry<String, SetupReason> reason) {
        assertThat(rows(reason.getKey()))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.outcome()).isEqualTo("left"));
        assertThat(rows(reason.getKey()))
                .extracting(MockSetups.Row::reason)
                .contains(reason.getValue().name());
    }

    private static String after(String name) {
        return RUN.getChangeset().getAllResults().stream()
                .map(result -> Objects.requireNonNull(result.getAfter()))
                .filter(source -> source.getSourcePath().endsWith(name + "Test.java"))
                .map(SourceFile::printAll)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void editsNothingElse() {
        assertThat(RUN.getChangeset().getAllResults()).hasSize(2);
    }

    @Test
    void writesHomesBehindWhatIsLast() {
        assertThat(rows("Moved"))
                .hasSize(11)
                .allSatisfy(row -> assertThat(row.outcome()).isEqualTo("moved"));
        assertThat(after("Moved"))
                .contains("import java.io.IOException;\n")
                .contains(
                        "        Session session = createOpenFailingSessionMock(new java.io.IOException(\"i\"), \"i\");\n")
                .contains(
                        "        final Session mail = createOpenFailingSessionMock(new java.io.IOException(\"a\"), \"a\");\n")
                .contains("        Session session = createSessionMockWithAttributeAndFind(first + \"x\", \"two\");\n")
                .contains("        Session session = createSessionMockWithAttributeAndFind(first, \"one\");\n")
                .endsWith("""
                            Supplier<String> supplier = createSupplierMock("e");
                        } // the last

                        private static Session createOpenFailingSessionMock(Throwable failure, String name) throws IOException {
                            Session session = mock(Session.class);
                            doThrow(failure).when(session).close();
                            when(session.getName()).thenReturn(name);
                            when(session.isOpen()).thenReturn(true);
                            return session;
                        }

                        private static Session createSessionMockWithAttributeAndFind(String name, String attribute) {
                            Session session = mock(Session.class);
                            when(session.attribute(eq(name))).thenReturn(attribute);
                            when(session.attribute(startsWith("#1"))).thenReturn(id);
                            when(session.find(String.class)).thenReturn("found");
                            return session;
                        }

                        @SuppressWarnings("unchecked")
                        private static Supplier<String> createSupplierMock(String toString) {
                            Supplier<String> supplier = mock(Supplier.class);
                            when(supplier.get()).thenReturn("a", "b");
                            when(supplier.toString()).thenReturn(toString);
                            return supplier;
                        }
                    }
                    """);
    }

    @Test
    void keepsTheOrderOfWhatRuns() {
        assertThat(after("Ordered"))
                .contains("        Session session = createSessionMock(next(), next());\n")
                .contains("""
                            void another() {
                                Session session = mock(Session.class);
                        """);
        assertThat(rows("Ordered")).extracting(MockSetups.Row::reason).containsOnlyOnce("SETUP_VALUE");
    }

    @Test
    void compilesAfterwards() {
        Map<String, String> after = SUITE.texts();
        RUN.getChangeset().getAllResults().stream()
                .map(result -> Objects.requireNonNull(result.getAfter()))
                .forEach(source -> after.put(source.getSourcePath().toString().replace('\\', '/'), source.printAll()));

        assertThat(CompiledRewriteTest.JAVAC.warnings(after)).isEqualTo(SUITE.warnings());
    }
}
