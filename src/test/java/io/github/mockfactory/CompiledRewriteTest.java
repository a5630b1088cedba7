package io.github.mockfactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.recipe.MigrateMockSites;
import io.github.mockfactory.table.RawMocks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openrewrite.RecipeRun;
import org.openrewrite.Result;
import org.openrewrite.SourceFile;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.tree.J;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.SourceSpecs;

/**
 * A test of rewritten sources. Where a run changes anything, all its Java sources are compiled as they were before and as
 * they are afterwards, the generated factory included: both must compile, with the same warnings.
 */
public interface CompiledRewriteTest extends RewriteTest {

    /** What the sources of these tests compile against. */
    String[] JARS = {
        "mockito-core",
        "mockito-junit-jupiter",
        "junit-jupiter-api",
        "apiguardian-api",
        "opentest4j",
        "jspecify",
        "spring-test",
        "spring-context",
        "spring-beans",
        "spring-aop",
        "spring-core"
    };

    /** The last release whose compiler does not warn of deprecated attributes, of those that are tried. */
    int LAST_WITHOUT_ATTRIBUTES = 21;

    /** Compiles against {@link #JARS}. */
    Javac JAVAC = Javac.withJars(JARS);

    @Override
    default void defaults(RecipeSpec spec) {
        Map<String, String> before = new HashMap<>();
        spec.recipe(new MigrateMockSites(null, null, null, null, null))
                .parser(JavaParser.fromJavaVersion().classpath(JARS).dependsOn(Libraries.SOURCES))
                .beforeRecipe(sources -> before.putAll(texts(sources)))
                .afterRecipe(run -> assertCompiles(before, run));
    }

    private static void assertCompiles(Map<String, String> before, RecipeRun run) {
        List<Result> results = run.getChangeset().getAllResults();
        if (results.isEmpty()) {
            return;
        }
        Map<String, String> after = new HashMap<>(before);
        for (Result result : results) {
            after.putAll(texts(List.of(result.getAfter())));
        }
        Map<String, List<String>> warnings = JAVAC.warnings(withLibraries(after));
        Map<String, List<String>> known = JAVAC.warnings(withLibraries(before));
        if (Runtime.version().feature() > LAST_WITHOUT_ATTRIBUTES) {
            // it warns of deprecated attributes of annotations, which go with the annotation
            warnings.forEach((file, each) -> assertThat(known.getOrDefault(file, List.of()))
                    .as("warnings of javac")
                    .containsAll(each));
        } else {
            assertThat(warnings).as("warnings of javac").isEqualTo(known);
        }
    }

    private static Map<String, String> withLibraries(Map<String, String> sources) {
        Pattern type = Pattern.compile("package ([\\w.]+);.*?(?:class|interface|@interface) (\\w+)", Pattern.DOTALL);
        Map<String, String> all = new HashMap<>(sources);
        for (String library : Libraries.SOURCES) {
            Matcher matcher = type.matcher(library);
            assertThat(matcher.find()).isTrue();
            all.put(matcher.group(1).replace('.', '/') + "/" + matcher.group(2) + ".java", library);
        }
        return all;
    }

    private static Map<String, String> texts(List<? extends SourceFile> sources) {
        Map<String, String> texts = new HashMap<>();
        for (SourceFile source : sources) {
            if (source instanceof J.CompilationUnit) {
                texts.put(source.getSourcePath().toString().replace('\\', '/'), source.printAll());
            }
        }
        return texts;
    }

    /** The factory of these tests, with a method for every overload: whatever is rewritten calls it. */
    default SourceSpecs factory() {
        return java(Factories.COMPLETE);
    }

    /** A factory that the run is expected to make. */
    default SourceSpecs generatedFactory(String path, String... lines) {
        return java(
                null,
                spec -> spec.path(path).after(actual -> {
                    assertThat(actual.lines().map(String::trim)).contains(lines);
                    return actual;
                }));
    }

    /** Expects that the run reports the sites in this order, each with a reason, or as migrated if the reason is empty. */
    static Consumer<RecipeSpec> reporting(String... reasons) {
        return spec -> spec.dataTable(
                RawMocks.Row.class,
                rows -> assertThat(rows).extracting(RawMocks.Row::reason).containsExactly(reasons));
    }
}
