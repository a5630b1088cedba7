package io.github.mockfactory.facts;

import io.github.mockfactory.category.Location;
import io.github.mockfactory.edit.NameClashes;
import io.github.mockfactory.factory.FactoryReader;
import io.github.mockfactory.factory.FactoryValidator;
import io.github.mockfactory.facts.FileFacts.BeanFacts;
import io.github.mockfactory.facts.FileFacts.FactoryFacts;
import io.github.mockfactory.facts.FileFacts.SiteFacts;
import io.github.mockfactory.setup.SetupFacts;
import io.github.mockfactory.setup.SetupFactsReader;
import io.github.mockfactory.site.KotlinFile;
import io.github.mockfactory.site.ReflectiveUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaSourceFile;
import org.openrewrite.java.tree.JavaType;

/** Reads the facts of one file from its tree. Of two readings of the same tree each gives the same, whatever was read between. */
public final class FileReader {

    private final SurveyOptions options;
    private final boolean setups;

    /**
     * Takes what decides about what is read. Set-ups of mocks are not.
     *
     * @param options of the survey
     */
    public FileReader(SurveyOptions options) {
        this(options, false);
    }

    /**
     * Takes what decides about what is read.
     *
     * @param options of the survey
     * @param setups  whether set-ups of mocks are read too, which few ask for and which takes a second look at each block
     */
    public FileReader(SurveyOptions options, boolean setups) {
        this.options = options;
        this.setups = setups;
    }

    /**
     * Reads a file.
     *
     * @param source with the markers of its module and source set
     * @return what bears on mocks
     */
    public FileFacts read(JavaSourceFile source) {
        boolean kotlin = KotlinFile.is(source);
        TreeFacts found = new TreeFacts(options);
        found.visit(source, 0);
        SetupFacts setupFacts = setups && found.stubs() ? setups(source) : SetupFacts.NONE;
        return new FileFacts(
                SourceOutline.of(source),
                kotlin ? typesIn(source) : Set.of(),
                kotlin ? List.of() : factories(source),
                found.calls(),
                ReflectiveUse.in(source),
                source instanceof J.CompilationUnit java ? BeanFactsReader.read(java) : BeanFacts.NONE,
                found.classes(),
                found.engines(),
                found.engineUses(),
                found.parameters(),
                sites(source, found, setupFacts),
                setupFacts);
    }

    private static Set<String> typesIn(JavaSourceFile source) {
        Set<String> types = new HashSet<>();
        for (JavaType type : source.getTypesInUse().getTypesInUse()) {
            if (type instanceof JavaType.FullyQualified used) {
                types.add(used.getFullyQualifiedName());
            }
        }
        return types;
    }

    /** A factory is where mocks are constructed: what it does inside is no mock site, if it is what a validation accepts. */
    private List<FactoryFacts> factories(JavaSourceFile source) {
        List<FactoryFacts> factories = new ArrayList<>();
        for (J.ClassDeclaration declaration : source.getClasses()) {
            JavaType.FullyQualified type = declaration.getType();
            if (type != null && options.isFactory(type.getFullyQualifiedName())) {
                boolean named = options.factoryType() != null;
                (named ? FactoryReader.readAny(declaration) : FactoryReader.read(declaration))
                        .ifPresent(factory -> factories.add(new FactoryFacts(
                                factory,
                                FactoryValidator.accepts(declaration),
                                declaration.getKind(),
                                FactoryReader.isReachable(type))));
            }
        }
        return factories;
    }

    private SetupFacts setups(JavaSourceFile source) {
        return source instanceof J.CompilationUnit java
                ? SetupFactsReader.read(java, options.setupReading(), trees -> lines(java, trees))
                : SetupFacts.NONE;
    }

    private static Map<UUID, Integer> lines(J.CompilationUnit source, Set<UUID> trees) {
        Map<UUID, Integer> lines = new HashMap<>();
        Places.of(source, trees).forEach((tree, place) -> lines.put(tree, place.line()));
        return lines;
    }

    private SiteFacts sites(JavaSourceFile source, TreeFacts found, SetupFacts setupFacts) {
        List<SurveyedSite> sites = found.sites(source);
        if (sites.isEmpty() && setupFacts.isEmpty()) {
            return SiteFacts.NONE;
        }
        boolean open = sites.stream().anyMatch(site -> site.location() != Location.TEST)
                || source.getClasses().stream()
                        .anyMatch(declaration -> declaration.hasModifier(J.Modifier.Type.Abstract));
        return new SiteFacts(sites, open, NameClashes.in(source, options.writtenNames()));
    }
}
