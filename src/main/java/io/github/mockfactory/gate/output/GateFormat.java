package io.github.mockfactory.gate.output;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The formats that the answer of the gate can be written in. */
public enum GateFormat {
    /** Annotations and the job summary of GitHub Actions; they need no code scanning. */
    GITHUB(""),
    /** GitLab's code quality report. */
    GITLAB("gl-code-quality-report.json"),
    /** SARIF 2.1.0, as for GitHub's code scanning. */
    SARIF("mock-factory.sarif"),
    /** Checkstyle's XML, as for reviewdog and Jenkins. */
    CHECKSTYLE("checkstyle-result.xml"),
    /** JUnit's XML, for every server that shows test results. */
    JUNIT("TEST-mock-factory.xml"),
    /** JSON of our own, for programs. */
    JSON("verify.json");

    private final String fileName;

    GateFormat(String fileName) {
        this.fileName = fileName;
    }

    /**
     * Its file where reports are written.
     *
     * @return without folders; empty if it has none there
     */
    public String fileName() {
        return fileName;
    }

    /**
     * Which formats to write.
     *
     * @param names       as a user lists them; null for what fits the place where the gate runs
     * @param environment variables of the process
     * @return the formats
     * @throws IllegalArgumentException if there is no such format; the message names it and those that exist
     */
    public static Set<GateFormat> selected(@Nullable Collection<String> names, Map<String, String> environment) {
        Set<GateFormat> selected = EnumSet.noneOf(GateFormat.class);
        if (names == null) {
            if ("true".equals(environment.get("GITHUB_ACTIONS"))) {
                selected.add(GITHUB);
            }
        } else {
            names.forEach(name -> selected.add(named(name)));
        }
        return selected;
    }

    private static GateFormat named(String name) {
        return Arrays.stream(values())
                .filter(format -> Names.of(format).equals(name.trim()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The option formats lists '" + name
                        + "', but knows only: "
                        + Arrays.stream(values()).map(Names::of).collect(Collectors.joining(", "))));
    }
}
