package io.github.mockfactory.recipe;

import io.github.mockfactory.decide.FactoryEngine;
import io.github.mockfactory.facts.SourcePackages;
import io.github.mockfactory.style.SourceStyle;
import io.github.mockfactory.summary.Amount;
import io.github.mockfactory.survey.SuiteFacts;
import io.github.mockfactory.survey.Survey;
import io.github.mockfactory.survey.SurveyVisitor;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.Validated;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaSourceFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the annotations beside a factory back: {@code @FactoryMock} becomes {@code @Mock}, {@code @FactorySpy} becomes
 * {@code @Spy}, those that override beans become Spring's, and they, the engine and what belongs to them are deleted where
 * nothing else uses them.
 */
public final class RestoreMockAnnotations extends ScanningRecipe<RestoreMockAnnotations.Found> {

    private static final Logger LOG = LoggerFactory.getLogger("mock-factory");

    /** What a run has seen. */
    public static final class Found {

        private final Survey survey = new Survey(Settings.DEFAULT.toSurveyOptions());
        private final RestoredOverrides overrides = new RestoredOverrides();
        private final Map<String, CompanionUse> uses = new TreeMap<>();
        private final Map<String, String> companions = new TreeMap<>();
        private final Map<String, List<String>> keepers = new TreeMap<>();
        private final Map<String, List<String>> changed = new TreeMap<>();
        private final Map<String, String> mockitos = new HashMap<>();
        private List<FactoryEngine> engines = List.of();
        private Predicate<String> resolved = className -> false;
        private BiPredicate<JavaSourceFile, String> known = (source, typeName) -> false;
        private Function<JavaSourceFile, SourceStyle> styles = source -> SourceStyle.DEFAULT;

        /** Call it when all files were seen. */
        private void close() {
            RunFolder folder = RunFolder.of(survey.runFiles());
            uses.replaceAll((path, use) -> use.readIn(folder, path));
            SuiteFacts suite = survey.facts();
            engines = FactoryEngine.in(suite);
            resolved = suite.classes()::usesMockitoExtension;
            styles = suite::styleOf;
            known = suite::knows;
            for (FactoryEngine engine : engines) {
                mockitos.putAll(engine.annotations());
                keepers.put(
                        engine.name(),
                        uses.entrySet().stream()
                                .filter(use -> use.getValue().needs(engine, use.getKey(), resolved))
                                .map(Map.Entry::getKey)
                                .toList());
                changed.put(
                        engine.name(),
                        companions.keySet().stream()
                                .filter(path -> isChanged(engine, path))
                                .toList());
            }
        }

        private boolean isChanged(FactoryEngine engine, String path) {
            CompanionUse use = uses.get(path);
            return use != null
                    && use.belongsTo(engine, path)
                    && !use.declared().stream()
                            .allMatch(type -> engine.isGenerated(type, companions.getOrDefault(path, "")));
        }

        /** The files that need an engine all the same. */
        private List<String> keepersOf(FactoryEngine engine) {
            return keepers.getOrDefault(engine.name(), List.of());
        }

        /** What goes with an engine, and does something else than when it was generated. */
        private List<String> changedOf(FactoryEngine engine) {
            return changed.getOrDefault(engine.name(), List.of());
        }

        private boolean isToGo(String path) {
            CompanionUse use = uses.get(path);
            return use != null
                    && engines.stream()
                            .anyMatch(engine -> use.belongsTo(engine, path)
                                    && keepersOf(engine).isEmpty()
                                    && changedOf(engine).isEmpty());
        }

        /** The annotations whose engines are elsewhere. */
        private Set<String> foreign() {
            Set<String> annotations = new TreeSet<>();
            uses.values().forEach(use -> annotations.addAll(use.annotations()));
            engines.forEach(engine -> annotations.removeAll(engine.annotations().keySet()));
            return annotations;
        }
    }

    @Override
    public String getDisplayName() {
        return "Restore annotated mocks";
    }

    @Override
    public String getDescription() {
        return "Turns `@FactoryMock` back into `@Mock`, `@FactorySpy` into `@Spy`, `@FactoryMockBean` and `@FactorySpyBean` into the "
                + "annotations of Spring's, and deletes the annotations, the engine and what belongs to them where nothing else uses "
                + "them. Set `annotatedMocks` to `keep` afterwards (`safe` keeps all but those of Spring's), or the next run migrates "
                + "them again.";
    }

    @Override
    public Validated<Object> validate() {
        EngineJdk.requireParser();
        return super.validate();
    }

    @Override
    public Found getInitialValue(ExecutionContext ctx) {
        return new Found();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(Found found) {
        SurveyVisitor scanner = new SurveyVisitor(found.survey);
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
                if (tree instanceof SourceFile file) {
                    CompanionUse.of(file).ifPresent(use -> {
                        found.uses.put(SourcePackages.pathOf(file), use);
                        if (use.isCompanion()) {
                            found.companions.put(SourcePackages.pathOf(file), file.printAll());
                        }
                    });
                    found.overrides.scan(file);
                }
                return scanner.visit(tree, ctx);
            }
        };
    }

    @Override
    public Collection<? extends SourceFile> generate(Found found, Collection<SourceFile> made, ExecutionContext ctx) {
        found.close();
        for (FactoryEngine engine : found.engines) {
            List<String> files = found.keepersOf(engine);
            List<String> changed = found.changedOf(engine);
            if (!changed.isEmpty()) {
                LOG.warn(
                        "{} and its annotation stay, for the team has changed what was generated: {}. Delete it by hand if nothing needs it",
                        engine.name(),
                        String.join(", ", changed));
            } else if (files.isEmpty()) {
                LOG.info("{} and its annotation go: nothing uses them any more", engine.name());
            } else {
                LOG.warn(
                        "{} and its annotation stay, for {} still {} them: {}",
                        engine.name(),
                        Amount.of(files.size(), "file"),
                        files.size() == 1 ? "needs" : "need",
                        String.join(", ", files));
            }
        }
        found.overrides.going().forEach(annotation -> LOG.info("Nothing uses {} any more: it goes", annotation));
        found.foreign()
                .forEach(annotation -> LOG.warn(
                        "Uses of {} stay, for its engine is not part of this run. Run the recipe on the whole build",
                        annotation));
        return List.of();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(Found found) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
                if (!(tree instanceof SourceFile file)) {
                    return tree;
                }
                if (found.isToGo(SourcePackages.pathOf(file)) || found.overrides.isToGo(SourcePackages.pathOf(file))) {
                    return null;
                }
                if (!(file instanceof J.CompilationUnit source)) {
                    return file;
                }
                SourceStyle style = found.styles.apply(source);
                Predicate<String> exists = name -> found.known.test(source, name);
                J.CompilationUnit restored =
                        RestoredAnnotations.in(source, found.mockitos, found.resolved, exists, style);
                return found.overrides.in(restored, exists, style);
            }
        };
    }
}
