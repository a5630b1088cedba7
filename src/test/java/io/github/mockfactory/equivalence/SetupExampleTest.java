package io.github.mockfactory.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.GeneratedPage;
import io.github.mockfactory.table.MockSetupGroups;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openrewrite.Result;

/** The example of set-ups: what moves, that no test ends otherwise, and which tests rest on what moved. */
class SetupExampleTest {

    private static final SetupExample EXAMPLE = SetupExample.named("parcel-service");
    private static final String TESTS = "src/test/java/com/acme/parcel/";

    @TempDir
    private Path folder;

    @Test
    void movesGroupsToTheirHomes() {
        assertThat(EXAMPLE.after()).containsKey(TESTS + "testing/MockFactory.java");
        assertThat(EXAMPLE.homes())
                .containsExactlyInAnyOrder(
                        "com.acme.parcel.LabelPrinterTest.createFragileParcelMock",
                        "com.acme.parcel.DispatchTest.createCarrierMock",
                        "com.acme.parcel.testing.MockFactory.createPremiumCustomerMock");
        assertThat(EXAMPLE.after().get(TESTS + "PremiumFixture.java"))
                .contains("premium = MockFactory.createPremiumCustomerMock(\"Ann\");");
        assertThat(EXAMPLE.groups())
                .filteredOn(row -> row.reason().equals("SETUP_STRICT_LOCATION"))
                .singleElement()
                .satisfies(row -> assertThat(row.places()).contains("StrictDispatchTest"));
        assertThat(EXAMPLE.groups())
                .filteredOn(row -> row.stubs().equals("getMail, getName, isPremium"))
                .singleElement()
                .satisfies(row -> assertThat(row.variants()).isNotEmpty());
    }

    @Test
    void isShownOnThePage() {
        String page = GeneratedPage.read("mock-setups.md");
        String section = page.substring(page.indexOf("## Example"), page.indexOf("## Keep out"));
        String diffs = EXAMPLE.results().stream().map(Result::diff).collect(Collectors.joining("\n"));
        List<String> shown = Pattern.compile("```diff\n(.*?)```", Pattern.DOTALL)
                .matcher(section)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();

        assertThat(shown).hasSize(3).allSatisfy(block -> assertThat(diffs).contains(block.stripTrailing()));
    }

    private static Map<String, String> results(String root, SortedMap<String, String> all) {
        Map<String, String> own = new TreeMap<>();
        all.forEach((test, result) -> {
            if (test.contains("[class:" + root + ".") && test.contains("[method:")) {
                own.put(test.replace(root + ".", ""), result);
            }
        });
        return own;
    }

    @Test
    void endsEachTestAsBefore() throws IOException {
        Map<String, String> both = new TreeMap<>(SetupExample.in("before", EXAMPLE.before(), "com"));
        both.putAll(SetupExample.in("after", EXAMPLE.after(), "com"));

        SortedMap<String, String> all = LaunchedSuite.run(both, folder);

        assertThat(results("after", all)).isEqualTo(results("before", all)).hasSize(13);
        assertThat(results("after", all).values()).containsOnly("SUCCESSFUL");
    }

    /** By what was done to a home, how many tests fail. */
    private Map<String, Long> failures(SetupExample example) throws IOException {
        List<SpoiltHome> spoilt = SpoiltHome.of(example.after(), example.homes());
        Map<String, String> all = new TreeMap<>();
        for (int i = 0; i < spoilt.size(); i++) {
            all.putAll(SetupExample.in("spoilt" + i, spoilt.get(i).files(), "com"));
        }
        SortedMap<String, String> results = LaunchedSuite.run(all, folder);
        Map<String, Long> failures = new TreeMap<>();
        for (int i = 0; i < spoilt.size(); i++) {
            failures.put(
                    spoilt.get(i).home() + ": " + spoilt.get(i).spoil(),
                    results("spoilt" + i, results).values().stream()
                            .filter(result -> !result.equals("SUCCESSFUL"))
                            .count());
        }
        return failures;
    }

    /** What no test notices, as a report says it. */
    private static List<String> unfelt(Map<String, Long> failures) {
        List<String> unfelt = new ArrayList<>();
        failures.forEach((spoil, failed) -> {
            if (failed == 0) {
                unfelt.add("nobody feels " + spoil);
            }
        });
        return unfelt;
    }

    @Test
    void failsForEachSpoiltHome() throws IOException {
        Map<String, Long> failures = failures(EXAMPLE);

        assertThat(failures.keySet()).hasSize(10);
        assertThat(unfelt(failures)).isEmpty();
        assertThat(failures)
                .containsEntry(
                        "com.acme.parcel.LabelPrinterTest.createFragileParcelMock: false in "
                                + "when(parcel.isFragile()).thenReturn(true)",
                        3L);
    }

    @Test
    void saysWhatNobodyFeels() throws IOException {
        String setup = """
                    @Test
                    void asks%s() {
                        CharSequence text = mock(CharSequence.class);
                        when(text.length()).thenReturn(3);
                        when(text.charAt(0)).thenReturn('%s');
                        assertEquals('%s', text.charAt(0));
                    }
                """;
        String test = "package com.acme;\n\nimport static org.junit.jupiter.api.Assertions.assertEquals;\n"
                + "import static org.mockito.Mockito.mock;\nimport static org.mockito.Mockito.when;\n\n"
                + "import org.junit.jupiter.api.Test;\n\nclass TextTest {\n"
                + Stream.of("a", "b", "c", "d")
                        .map(each -> setup.formatted(each, each, each))
                        .collect(Collectors.joining("\n"))
                + "}\n";
        SetupExample example = SetupExample.of(Map.of("src/test/java/com/acme/TextTest.java", test));
        String home = "com.acme.TextTest.createCharSequenceMock: ";

        assertThat(example.groups()).extracting(MockSetupGroups.Row::reason).containsExactly("");
        assertThat(unfelt(failures(example)))
                .containsExactly(
                        "nobody feels " + home + "1 + 3 in when(text.length()).thenReturn(3)",
                        "nobody feels " + home + "without when(text.length()).thenReturn(3)");
    }
}
