package io.github.mockfactory.driver.goal;

import io.github.mockfactory.driver.Glob;
import io.github.mockfactory.driver.source.CodeBase;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the test classes of the golden path by what options say. */
final class GoldenTests {

    private GoldenTests() {}

    static Set<String> of(CodeBase code, @Nullable String goldenTags, @Nullable String goldenTests) {
        List<String> tags = YamlValues.listOrEmpty("goldenTags", goldenTags);
        List<PathMatcher> names = YamlValues.listOrEmpty("goldenTests", goldenTests).stream()
                .map(glob -> Glob.of("goldenTests", glob))
                .toList();
        Set<String> golden = new TreeSet<>();
        for (String test : code.classes().testClasses()) {
            Path simpleName = Path.of(test.substring(test.lastIndexOf('.') + 1));
            if (code.classes().tagsOf(test).stream().anyMatch(tags::contains)
                    || names.stream().anyMatch(glob -> glob.matches(simpleName))) {
                golden.add(test);
            }
        }
        if (golden.isEmpty() && !(tags.isEmpty() && names.isEmpty())) {
            throw new IllegalArgumentException("No test class has the tag or the name that goldenTags=" + tags
                    + " and goldenTests=" + goldenTests + " ask for");
        }
        return golden;
    }
}
