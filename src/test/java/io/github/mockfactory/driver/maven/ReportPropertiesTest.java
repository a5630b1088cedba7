package io.github.mockfactory.driver.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on reports has every property of the goal, and no other. */
class ReportPropertiesTest {

    private static final Path GOALS = Path.of("src/main/java/io/github/mockfactory/driver/maven");

    @Test
    void areThoseOfTheGoal() throws IOException {
        Set<String> declared = new TreeSet<>();
        for (String goal : List.of("ReportMojo.java", "PlannedMojo.java", "SetupMojo.java")) {
            declared.addAll(found("property = \"(mockfactory\\.\\w+)\"", GOALS.resolve(goal)));
        }
        Set<String> documented = found("^\\|.*", Path.of("docs/report.md")).stream()
                .flatMap(line -> Pattern.compile("`(mockfactory\\.\\w+)`")
                        .matcher(line.split("\\|", 3)[1])
                        .results()
                        .map(result -> result.group(1)))
                .collect(TreeSet::new, Set::add, Set::addAll);

        assertThat(documented).containsAll(declared);
        Set<String> known = new TreeSet<>();
        for (String goal : List.of(
                "ReportMojo.java",
                "PlannedMojo.java",
                "SetupMojo.java",
                "PlanMojo.java",
                "VerifyMojo.java",
                "DriverMojo.java")) {
            known.addAll(found("property = \"(mockfactory\\.\\w+)\"", GOALS.resolve(goal)));
        }
        assertThat(known).containsAll(documented);
    }

    private static Set<String> found(String pattern, Path file) throws IOException {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(Files.readString(file));
        while (matcher.find()) {
            found.add(matcher.group(matcher.groupCount()));
        }
        return found;
    }
}
