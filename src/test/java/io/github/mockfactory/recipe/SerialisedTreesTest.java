package io.github.mockfactory.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import io.github.mockfactory.Suite;
import io.github.mockfactory.table.RawMocks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.RecipeRun;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.internal.BackwardCompatibleObjectIdModule;
import org.openrewrite.internal.InMemoryLargeSourceSet;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.marker.JavaProject;
import org.openrewrite.java.marker.JavaSourceSet;
import org.openrewrite.marker.Markers;

/** Platforms that run recipes on many machines read trees that others have parsed: the same sources get the same patch. */
class SerialisedTreesTest {

    /** As the engine writes and reads recipes, and trees by their only public constructors. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(new TreeConstructors())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModules(new ParameterNamesModule(), new JavaTimeModule(), new BackwardCompatibleObjectIdModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .build();

    private static final class TreeConstructors extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
            JsonCreator.Mode mode = super.findCreatorAnnotation(config, annotated);
            return mode == null && annotated instanceof AnnotatedConstructor constructor && isOnly(constructor)
                    ? JsonCreator.Mode.PROPERTIES
                    : mode;
        }

        private static boolean isOnly(AnnotatedConstructor constructor) {
            Class<?> type = constructor.getDeclaringClass();
            return type.getName().startsWith("org.openrewrite.")
                    && constructor.getParameterCount() > 0
                    && Arrays.equals(type.getConstructors(), new Object[] {constructor.getAnnotated()})
                    && Arrays.stream(type.getDeclaredConstructors())
                            .noneMatch(each -> each.isAnnotationPresent(JsonCreator.class));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat-service", "strict-service", "legacy-suite"})
    void migratesAsTheTreesThatWereParsed(String example) throws IOException {
        List<SourceFile> parsed = parse(Path.of("examples", example));
        List<SourceFile> read =
                parsed.stream().map(SerialisedTreesTest::readBack).toList();
        Recipe recipe = Suite.recipe("MigrateAllMocks");

        RecipeRun expected = run(recipe, parsed);
        RecipeRun actual = run(recipe, read);

        assertThat(patch(actual)).isEqualTo(patch(expected)).isNotEmpty();
        assertThat(actual.getDataTableRows(RawMocks.class)).isEqualTo(expected.getDataTableRows(RawMocks.class));
    }

    private static List<SourceFile> parse(Path example) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(example.resolve("src"))) {
            files = found.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        JavaParser parser = JavaParser.fromJavaVersion()
                .classpath(JavaParser.runtimeClasspath())
                .logCompilationWarningsAndErrors(false)
                .build();
        UUID project = Tree.randomId();
        return parser.parse(files, example, new InMemoryExecutionContext())
                .map(source -> mark(source, project))
                .toList();
    }

    private static SourceFile mark(SourceFile source, UUID project) {
        Markers markers = source.getMarkers()
                .addIfAbsent(
                        new JavaProject(project, "example", new JavaProject.Publication("com.acme", "example", "1")))
                .computeByType(
                        new JavaSourceSet(
                                Tree.randomId(),
                                source.getSourcePath().startsWith("src/main") ? "main" : "test",
                                List.of(),
                                Map.of()),
                        (old, added) -> added);
        return source.withMarkers(markers);
    }

    private static SourceFile readBack(SourceFile source) {
        try {
            SourceFile read = MAPPER.readValue(MAPPER.writeValueAsBytes(source), SourceFile.class);
            // Jackson makes paths absolute
            return read.withSourcePath(source.getSourcePath());
        } catch (IOException e) {
            throw new UncheckedIOException(source.getSourcePath() + ": " + e.getMessage(), e);
        }
    }

    private static RecipeRun run(Recipe recipe, List<SourceFile> sources) {
        return recipe.run(new InMemoryLargeSourceSet(sources), new InMemoryExecutionContext(failure -> {
            throw new AssertionError(failure);
        }));
    }

    private static String patch(RecipeRun run) {
        return run.getChangeset().getAllResults().stream()
                .map(result -> result.diff())
                .sorted()
                .collect(Collectors.joining());
    }
}
