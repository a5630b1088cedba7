package io.github.mockfactory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.decide.MigrationPlan;
import io.github.mockfactory.facts.SurveyOptions;
import io.github.mockfactory.survey.Survey;
import io.github.mockfactory.survey.SurveyVisitor;
import io.github.mockfactory.table.RawMocks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Parser;
import org.openrewrite.Recipe;
import org.openrewrite.RecipeRun;
import org.openrewrite.Result;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.config.Environment;
import org.openrewrite.internal.InMemoryLargeSourceSet;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.marker.JavaProject;
import org.openrewrite.java.marker.JavaSourceSet;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.text.PlainTextParser;

/** A small code base of one or more modules, on which recipes run one after the other. */
public final class Suite {

    private static final Environment NO_PROPERTIES = environment(Map.of());

    private final List<Module> modules;
    private final Map<SourceFile, Module> sources;
    private final List<RawMocks.Row> rows;

    private Suite(List<Module> modules, Map<SourceFile, Module> sources, List<RawMocks.Row> rows) {
        this.modules = modules;
        this.sources = sources;
        this.rows = rows;
    }

    /**
     * One source set of one module.
     *
     * @param name      artifact id
     * @param sourceSet {@code main} or {@code test}
     * @param classPath fully qualified names of types of its class path, other modules' types included
     * @param texts     its sources
     * @param jarTypes  names of types of a jar on its class path
     * @param mockito   the version of Mockito on its class path; empty if the build does not say
     */
    public record Module(
            String name,
            String sourceSet,
            List<String> classPath,
            List<String> texts,
            List<String> jarTypes,
            String mockito) {

        /** A source set without a jar that matters. */
        public Module(String name, String sourceSet, List<String> classPath, List<String> texts) {
            this(name, sourceSet, classPath, texts, List.of(), "");
        }

        /** The same sources with a version of Mockito that the build names. */
        public Module withMockito(String version) {
            return new Module(name, sourceSet, classPath, texts, jarTypes, version);
        }

        /** The same sources with types of a jar on their class path. */
        public Module depending(String... types) {
            return new Module(name, sourceSet, classPath, texts, List.of(types), mockito).seeing(types);
        }

        /** Test sources that see Mockito. */
        public static Module tests(String name, String... texts) {
            return new Module(name, "test", List.of("org.mockito.Mockito"), List.of(texts));
        }

        /** The same sources with more on their class path. */
        public Module seeing(String... types) {
            List<String> all = new ArrayList<>(classPath);
            all.addAll(List.of(types));
            return new Module(name, sourceSet, all, texts, jarTypes, mockito);
        }

        private SourceFile mark(SourceFile source) {
            List<JavaType.FullyQualified> types = shallow(classPath);
            UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
            JavaProject.Publication publication = new JavaProject.Publication("com.acme", name, "1");
            return source.withMarkers(source.getMarkers()
                    .addIfAbsent(new JavaProject(id, name, publication))
                    .computeByType(
                            new JavaSourceSet(Tree.randomId(), sourceSet, types, jars()), (old, added) -> added));
        }

        private Map<String, List<JavaType.FullyQualified>> jars() {
            Map<String, List<JavaType.FullyQualified>> jars = new LinkedHashMap<>();
            jars.put("com.other:jar:1", shallow(jarTypes));
            if (!mockito.isEmpty()) {
                jars.put("org.mockito:mockito-core:" + mockito, List.of());
            }
            return jars;
        }

        private static List<JavaType.FullyQualified> shallow(List<String> types) {
            return types.stream()
                    .map(type -> (JavaType.FullyQualified) JavaType.ShallowClass.build(type))
                    .toList();
        }
    }

    /** The recipes that we ship, told what the properties say. */
    public static Environment environment(Map<String, String> properties) {
        Properties values = new Properties();
        values.putAll(properties);
        return Environment.builder(values)
                .scanRuntimeClasspath("io.github.mockfactory")
                .build();
    }

    /** A recipe that we ship, by the last part of its name and without any property. */
    public static Recipe recipe(String name) {
        return NO_PROPERTIES.activateRecipes("io.github.mockfactory." + name);
    }

    /** Parses a code base. */
    public static Suite of(Module... modules) {
        List<String> texts = Arrays.stream(modules)
                .flatMap(module -> module.texts().stream())
                .toList();
        List<SourceFile> parsed = parse(texts);
        Map<SourceFile, Module> sources = new LinkedHashMap<>();
        int i = 0;
        for (Module module : modules) {
            for (int j = 0; j < module.texts().size(); j++, i++) {
                SourceFile source = parsed.get(i);
                Path path = Path.of(module.name(), "src", module.sourceSet(), "java")
                        .resolve(source.getSourcePath());
                sources.put(module.mark(source.withSourcePath(path)), module);
            }
        }
        return new Suite(List.of(modules), sources, List.of());
    }

    private static List<SourceFile> parse(List<String> texts) {
        List<Parser.Input> inputs = texts.stream()
                .map(text -> Parser.Input.fromString(pathOf(text), text))
                .toList();
        List<SourceFile> parsed = JavaParser.fromJavaVersion()
                .classpath(CompiledRewriteTest.JARS)
                .dependsOn(Libraries.SOURCES)
                .build()
                .parseInputs(inputs, null, new InMemoryExecutionContext())
                .toList();
        assertThat(parsed).allMatch(J.CompilationUnit.class::isInstance);
        return parsed;
    }

    /** By the first declaration that starts a line: comments speak of classes too. */
    private static Path pathOf(String text) {
        Matcher type = Pattern.compile("(?m)^(?:[a-z@]+ )*(?:class|interface|enum|record|@interface) (\\w+)")
                .matcher(text);
        Matcher packageName = Pattern.compile("(?m)^package ([\\w.]+);").matcher(text);
        assertThat(type.find()).isTrue();
        return Path.of(packageName.find() ? packageName.group(1).replace('.', '/') : "", type.group(1) + ".java");
    }

    /** Its files, for a recipe that is run by itself. */
    public List<SourceFile> sources() {
        return List.copyOf(sources.keySet());
    }

    /** The same suite with another file that is no Java source. */
    public Suite with(String module, String path, String text) {
        Map<SourceFile, Module> all = new LinkedHashMap<>(sources);
        Module owner = modules.stream()
                .filter(each -> each.name().equals(module))
                .findFirst()
                .orElseThrow();
        SourceFile file = PlainTextParser.builder()
                .build()
                .parse(text)
                .findFirst()
                .orElseThrow()
                .withSourcePath(Path.of(path));
        all.put(owner.mark(file), owner);
        return new Suite(modules, all, List.of());
    }

    /** The same suite with all of its classes in another folder. */
    public Suite under(String folder) {
        Map<SourceFile, Module> all = new LinkedHashMap<>();
        sources.forEach((source, module) -> {
            Path usual = Path.of(module.name(), "src", module.sourceSet(), "java");
            boolean moved = source.getSourcePath().startsWith(usual);
            Path path =
                    moved ? Path.of(folder).resolve(usual.relativize(source.getSourcePath())) : source.getSourcePath();
            all.put(source.withSourcePath(path), module);
        });
        return new Suite(modules, all, List.of());
    }

    /** This code base and another one, whose classes may have the same names: each was compiled by itself. */
    public Suite and(Suite other) {
        Map<SourceFile, Module> all = new LinkedHashMap<>(sources);
        all.putAll(other.sources);
        return new Suite(Stream.concat(modules.stream(), other.modules.stream()).toList(), all, List.of());
    }

    /** One module of it, whose class path stays as it is. */
    public Suite only(String module) {
        Map<SourceFile, Module> kept = new LinkedHashMap<>(sources);
        kept.values().removeIf(each -> !each.name().equals(module));
        return new Suite(
                modules.stream().filter(each -> each.name().equals(module)).toList(), kept, List.of());
    }

    /** What a run with these options learns of the sources. */
    public MigrationPlan plan(SurveyOptions options) {
        Survey survey = new Survey(options);
        SurveyVisitor visitor = new SurveyVisitor(survey);
        sources.keySet().forEach(source -> visitor.visit(source, new InMemoryExecutionContext()));
        return MigrationPlan.of(survey.facts());
    }

    /** Runs a recipe; the result stands on its own, as if its sources had been written and read again. */
    public Suite run(Recipe recipe) {
        RecipeRun run = recipe.run(
                new InMemoryLargeSourceSet(List.copyOf(sources.keySet())),
                new InMemoryExecutionContext(e -> {
                    throw new AssertionError(e);
                }),
                1,
                1);
        Map<SourceFile, Module> next = new LinkedHashMap<>(sources);
        for (Result result : run.getChangeset().getAllResults()) {
            if (result.getAfter() == null) {
                next.remove(result.getBefore());
                continue;
            }
            Module module = result.getBefore() == null ? moduleOf(result.getAfter()) : next.remove(result.getBefore());
            next.put(result.getAfter(), module);
        }
        return new Suite(modules, next, run.getDataTableRows(RawMocks.class));
    }

    private Module moduleOf(SourceFile source) {
        return modules.stream()
                .filter(module -> source.getSourcePath().startsWith(Path.of(module.name(), "src", module.sourceSet())))
                .findFirst()
                // the only one has its classes elsewhere
                .or(() -> modules.stream().filter(module -> modules.size() == 1).findFirst())
                .orElseThrow();
    }

    /** The same sources, parsed again: what is left of a run is its text. */
    public Suite reparsed() {
        return edited(text -> text);
    }

    /** The same after somebody has changed the text of its classes. */
    public Suite edited(UnaryOperator<String> edit) {
        Map<Module, List<String>> texts = new LinkedHashMap<>();
        modules.forEach(module -> texts.put(module, new ArrayList<>()));
        Map<SourceFile, Module> others = new LinkedHashMap<>();
        sources.forEach((source, module) -> {
            if (source instanceof J.CompilationUnit) {
                texts.get(module).add(edit.apply(source.printAll()));
            } else {
                others.put(source, module);
            }
        });
        Suite result = of(modules.stream()
                .map(module -> new Module(
                        module.name(),
                        module.sourceSet(),
                        module.classPath(),
                        List.copyOf(texts.get(module)),
                        module.jarTypes(),
                        module.mockito()))
                .toArray(Module[]::new));
        result.sources.putAll(others);
        return result;
    }

    /** All texts by path. */
    public SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        sources.keySet()
                .forEach(source -> texts.put(source.getSourcePath().toString().replace('\\', '/'), source.printAll()));
        return texts;
    }

    /** What the last run reported. */
    public List<RawMocks.Row> rows() {
        return rows;
    }

    /** Fails unless the sources compile; returns the warnings. */
    public Map<String, List<String>> warnings() {
        Map<String, String> compiled = texts();
        compiled.keySet().removeIf(path -> !path.endsWith(".java"));
        return CompiledRewriteTest.JAVAC.warnings(compiled);
    }
}
