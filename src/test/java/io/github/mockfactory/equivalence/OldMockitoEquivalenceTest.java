package io.github.mockfactory.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.MockitoVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs all suites whose forms exist there on older versions of Mockito, before and after their migration. */
class OldMockitoEquivalenceTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "V5_.*")
    @EnabledForJreRange(max = JRE.JAVA_17) // later class files are beyond the code generator of those versions
    void inSafeMode(MockitoVersion version) throws IOException {
        assertEquivalent(suites(), version);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "V5_.*")
    @EnabledForJreRange(max = JRE.JAVA_17)
    void inSessionMode(MockitoVersion version) throws IOException {
        Map<String, String> suites = new TreeMap<>();
        for (AnnotatedFixtures.Engine engine : AnnotatedFixtures.Engine.values()) {
            AnnotatedFixtures.jupiter("acme." + engine.name().toLowerCase(Locale.ROOT), engine)
                    .forEach((path, text) -> suites.put("src/test/java/" + path, text));
        }
        suites.putAll(SpySuites.jupiter("spies", "@ExtendWith(MockitoExtension.class)", "", true));
        suites.putAll(ScopeSuites.jupiter("scopes", "@ExtendWith(MockitoExtension.class)", ""));
        Map<String, String> after = Migrated.in("session")
                .on(version)
                .seeing("org.mockito.plugins.AnnotationEngine", "org.junit.jupiter.api.ClassOrderer")
                .of(suites);
        assertThat(after).containsKey("src/test/java/acme/testing/MockFactoryEngine.java");
        assertThat(after.get("src/test/java/acme/spies/SpyTest.java")).doesNotContain("@Spy ");
        assertThat(after.get("src/test/java/acme/scopes/ScopeTest.java")).doesNotContain("@Mock ", "@Mock(");

        SortedMap<String, String> expected = ForkedSuite.run(suites, folder.resolve("before"), version.classPath());
        assertThat(expected.values()).contains("SUCCESSFUL");
        assertThat(ForkedSuite.run(after, folder.resolve("after"), version.classPath()))
                .isEqualTo(expected);
    }

    private static Map<String, String> suites() {
        Map<String, String> suites = new TreeMap<>();
        suites.putAll(CallFixtures.everyVersion("acme.calls"));
        suites.putAll(SetUpFixtures.attributes("acme.attributes", false));
        for (AnnotatedFixtures.Engine engine : AnnotatedFixtures.Engine.values()) {
            suites.putAll(AnnotatedFixtures.jupiter("acme." + engine.name().toLowerCase(Locale.ROOT), engine));
        }
        for (SetUpFixtures.Engine engine : SetUpFixtures.Engine.values()) {
            suites.putAll(SetUpFixtures.jupiter("acme.setup." + engine.name().toLowerCase(Locale.ROOT), engine));
        }
        String[] runners = {"MockitoJUnitRunner", "MockitoJUnitRunner.StrictStubs", "MockitoJUnitRunner.Silent"};
        for (int i = 0; i < runners.length; i++) {
            String annotation = "@RunWith(" + runners[i] + ".class)";
            suites.putAll(AnnotatedFixtures.junit4("acme.runner" + i, annotation, ""));
            suites.putAll(SetUpFixtures.junit4("acme.setup.runner" + i, annotation, ""));
        }
        String[] rules = {"", ".strictness(Strictness.STRICT_STUBS)", ".silent()"};
        for (int i = 0; i < rules.length; i++) {
            String rule = "@Rule public MockitoRule rule = MockitoJUnit.rule()" + rules[i] + ";";
            suites.putAll(AnnotatedFixtures.junit4("acme.rule" + i, "", rule));
            suites.putAll(SetUpFixtures.junit4("acme.setup.rule" + i, "", rule));
        }
        return suites;
    }

    private void assertEquivalent(Map<String, String> before, MockitoVersion version) throws IOException {
        Map<String, String> after = Migrated.in("safe").on(version).of(before);
        assertThat(after).isNotEqualTo(before);

        SortedMap<String, String> expected = ForkedSuite.run(before, folder.resolve("before"), version.classPath());
        assertThat(expected.values()).contains("SUCCESSFUL");
        SortedMap<String, String> actual = ForkedSuite.run(after, folder.resolve("after"), version.classPath());
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.entrySet().removeIf(entry -> entry.getValue().equals(actual.get(entry.getKey())));
        assertThat(expected).as("results that differ").isEmpty();
    }
}
