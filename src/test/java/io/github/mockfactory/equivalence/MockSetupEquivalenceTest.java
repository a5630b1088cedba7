package io.github.mockfactory.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.MockitoVersion;
import io.github.mockfactory.recipe.ConsolidateSetups;
import io.github.mockfactory.recipe.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openrewrite.SourceFile;

/**
 * Runs suites with set-ups of mocks before and after these have moved to one home: each test must end as it did, failing ones too. The
 * suites are parsed once, and all variants of them are compiled and run together, each in a package of its own.
 */
class MockSetupEquivalenceTest {

    private static final String FACTORY = "src/test/java/acme/testing/MockFactory.java";
    private static final String SETUPS = "src/test/java/acme/setups/";

    private static final Map<String, String> BEFORE = MockSetupFixtures.all();
    private static final Map<String, Map<String, String>> AFTER = after();

    @TempDir
    private Path folder;

    private static Map<String, Map<String, String>> after() {
        Settings settings = new Settings("acme.testing.MockFactory", null, null, null, null, null, null, null);
        List<SourceFile> parsed = Migrated.in("safe").parse(BEFORE);
        Map<String, Map<String, String>> after = new LinkedHashMap<>();
        for (String home : List.of("auto", "class", "factory")) {
            after.put(
                    home,
                    Migrated.of(
                            BEFORE,
                            parsed,
                            new ConsolidateSetups("all", null, null, home, null, null, null, null, settings)));
        }
        return after;
    }

    /** The same suite in a package of another name. */
    private static Map<String, String> in(String root, Map<String, String> files) {
        Map<String, String> moved = new TreeMap<>();
        files.forEach((path, text) -> moved.put(path.replace("acme/", root + "/"), text.replace("acme.", root + ".")));
        return moved;
    }

    /** The results of one of the suites that ran together, by the names in the original package. */
    private static SortedMap<String, String> of(String root, SortedMap<String, String> results) {
        SortedMap<String, String> own = new TreeMap<>();
        results.forEach((test, result) -> {
            if (test.contains(root + ".")) {
                own.put(test.replace(root + ".", "acme."), result);
            }
        });
        return own;
    }

    private static void assertSame(SortedMap<String, String> expected, SortedMap<String, String> actual, String home) {
        SortedMap<String, String> same = new TreeMap<>(expected);
        // the runner of JUnit 4 counts stubs by line: one that a test of the class uses, counts as used
        assertThat(same.keySet()
                        .removeIf(test ->
                                test.matches(".*unnecessary Mockito stubbings.*runner\\.(UsedOnce|Fields)Test.*")))
                .isTrue();

        assertThat(actual.values()).contains("SUCCESSFUL");
        SortedMap<String, String> found = new TreeMap<>(actual);
        same.entrySet().removeIf(each -> each.getValue().equals(found.get(each.getKey())));
        found.keySet().removeAll(expected.keySet());
        assertThat(same).as("results that differ, " + home).isEmpty();
        assertThat(found).as("results that are new, " + home).isEmpty();
    }

    @Test
    void inEachHome() throws IOException {
        Map<String, String> all = new TreeMap<>(in("before", BEFORE));
        AFTER.forEach((home, files) -> {
            assertThat(files.containsKey(FACTORY)).isEqualTo(!home.equals("class"));
            all.putAll(in(home + "home", files));
        });

        SortedMap<String, String> results = LaunchedSuite.run(all, folder);
        SortedMap<String, String> expected = of("before", results);
        assertThat(expected.values()).anyMatch(each -> each.contains("PotentialStubbingProblem"));
        AFTER.keySet().forEach(home -> assertSame(expected, of(home + "home", results), home));
    }

    @Test
    void keepsStrictSetupsInTheirFileThatTouchThemselves() {
        Map<String, String> after = AFTER.get("auto");

        assertThat(after.get(SETUPS + "strict/RightTest.java"))
                .contains("Session s = MockFactory.createOpenSessionMock");
        assertThat(after.get(SETUPS + "strict/NeverTest.java"))
                .contains("Session s = MockFactory.createOpenSessionMock");
        for (String touching : List.of("DirectCall", "Overload", "Lambda", "Reference", "RestubOther")) {
            assertThat(after.get(SETUPS + "strict/" + touching + "Test.java"))
                    .contains("Session s = createOpenSessionMock")
                    .contains("private static Session createOpenSessionMock");
            assertThat(after.get(SETUPS + "lenient/" + touching + "Test.java"))
                    .contains("Session s = MockFactory.createOpenSessionMock");
        }
    }

    @Test
    void movesWhatItIsMeantTo() {
        String values = AFTER.get("class").get(SETUPS + "none/ValuesTest.java");

        for (String moved : List.of("values", "throwing", "overlapping", "interleaved")) {
            String method = values.substring(values.indexOf("void " + moved + "0("));
            assertThat(method.substring(0, method.indexOf("\n    }")))
                    .as(moved)
                    .containsPattern("= create\\w*Mock\\w*\\(")
                    .doesNotContain("when(");
        }
        assertThat(AFTER.get("class").get(SETUPS + "strict/FieldsTest.java"))
                .contains("stubOpenSession(s, ")
                .contains("private static void stubOpenSession(Session ");
        assertThat(values).contains("when(field0.attr(\"helper\")).thenReturn(helper0());");
    }

    @ParameterizedTest
    @EnumSource(names = {"V3_SUBCLASS", "V4_INLINE"})
    @EnabledForJreRange(max = JRE.JAVA_17) // later class files are beyond the code generator of those versions
    void onOlderVersions(MockitoVersion version) throws IOException {
        Map<String, String> all = new TreeMap<>(in("before", BEFORE));
        all.putAll(in("autohome", AFTER.get("auto")));

        SortedMap<String, String> results = ForkedSuite.run(all, folder, version.classPath());
        assertSame(of("before", results), of("autohome", results), version.name());
    }
}
