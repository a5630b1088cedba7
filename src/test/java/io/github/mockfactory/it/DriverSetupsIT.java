package io.github.mockfactory.it;

import static io.github.mockfactory.it.ExampleIT.RECIPES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Phase 5 by the driver, in a build whose compiler lets no warning pass. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DriverSetupsIT {

    private static final String TESTS = "src/test/java/com/acme/room/";
    private static final String SETUPS = "-Dmockfactory.setups=create";

    private SortedMap<String, String> recipes;
    private SortedMap<String, String> branch;
    private SortedMap<String, String> branchAfterRollback;
    private List<String> history;
    private MavenRun migration;
    private MavenRun rollback;

    @BeforeAll
    void migrate(@TempDir Path directory) throws Exception {
        ExampleProject atOnce = project(directory.resolve("at-once"));
        atOnce.rewrite("run", RECIPES + "MigrateAllMocks," + RECIPES + "ConsolidateMockSetups", SETUPS)
                .succeeds();
        recipes = atOnce.sources();

        ExampleProject project = project(directory.resolve("user"));
        try (Git git = DriverIT.commit(project.root())) {
            migration = project.driver("migrate", SETUPS);
            branch = DriverIT.files(git);
            history = DriverIT.history(git);
            rollback = project.driver("rollback", "-Dto=phase", "-Dphase=5", SETUPS);
            branchAfterRollback = DriverIT.files(git);
        }
    }

    /** With two classes that set the same mocks up. */
    private static ExampleProject project(Path directory) throws Exception {
        ExampleProject project = ExampleProject.copy("strict-service", directory);
        String source = Files.readString(project.root().resolve(TESTS + "RoomTest.java"));
        String header = source.substring(0, source.indexOf("package "));
        project.write(TESTS + "ChatTest.java", header + test("ChatTest", "chat", "talk", "speak"));
        project.write(TESTS + "FeedTest.java", header + test("FeedTest", "feed", "news", "rss"));
        return project;
    }

    private static String test(String name, String... values) {
        StringBuilder methods = new StringBuilder();
        for (String value : values) {
            methods.append("""

                      @Test
                      void is%1$s() {
                        WebSocket socket = mock(WebSocket.class);
                        when(socket.isOutputClosed()).thenReturn(false);
                        when(socket.getSubprotocol()).thenReturn("%1$s");

                        assertEquals("%1$sfalse", socket.getSubprotocol() + socket.isOutputClosed());
                      }
                    """.formatted(value));
        }
        return """
                package com.acme.room;

                import static org.junit.jupiter.api.Assertions.assertEquals;
                import static org.mockito.Mockito.mock;
                import static org.mockito.Mockito.when;

                import java.net.http.WebSocket;
                import org.junit.jupiter.api.Test;

                class %s {
                %s}
                """.formatted(name, methods);
    }

    @Test
    void endsInTheSourcesOfTheRecipes() {
        assertThat(migration.succeeds().log()).contains(" moved set-ups on the branch ", ", 0 steps rolled back, ");
        assertThat(branch).isEqualTo(recipes);
    }

    @Test
    void commitsTheHomesBeforeTheFiles() {
        int homes = history.size() - 3;
        assertThat(history.get(homes))
                .startsWith("Add homes of set-ups to MockFactory\n")
                .contains("Phase: 5 (setups)")
                .contains("Set-ups: 0 moved");
        assertThat(history.subList(homes + 1, history.size()))
                .allSatisfy(message -> assertThat(message)
                        .startsWith("Move set-ups of mocks in ")
                        .contains("Set-ups: 3 moved")
                        .containsPattern("Validation: file \\([1-9]\\d* tests as before\\), system \\("));
    }

    @Test
    void takesThePhaseBackAndKeepsTheOthers() {
        assertThat(rollback.succeeds().log()).contains("3 changes taken back on the branch ");
        assertThat(branchAfterRollback.get(TESTS + "ChatTest.java"))
                .contains("when(socket.getSubprotocol())", "MockFactory.createWebSocketMock(WebSocket.class)");
        assertThat(String.join("", branchAfterRollback.values())).doesNotContain("WebSocketMock(String subprotocol)");
    }
}
