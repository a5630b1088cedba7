package io.github.mockfactory.facts;

import io.github.mockfactory.edit.NameClashes;
import io.github.mockfactory.factory.MockFactory;
import io.github.mockfactory.setup.SetupFacts;
import io.github.mockfactory.site.ReflectiveUse;
import io.github.mockfactory.site.session.ClassFacts;
import io.github.mockfactory.site.session.JupiterParameter;
import io.github.mockfactory.site.spring.HiddenOverride;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openrewrite.java.tree.J;

/**
 * What was read of one source file. It holds no tree, and depends on nothing but the file, what its module sees and the options: so
 * it can be written down, and read again instead of the file.
 *
 * @param outline        what the file tells about its source set
 * @param usedByKotlin   fully qualified names of the types that Kotlin uses in it; empty in other languages
 * @param factories      the factories that it declares
 * @param calls          the calls that matter whether they construct a mock or not
 * @param reflectiveUses the places where it looks for annotations by reflection
 * @param beans          what it says about beans that Spring overrides
 * @param classes        what its classes say about sessions
 * @param engines        those of its classes that Mockito may take for its annotation engine, or that may name one
 * @param engineUses     fully qualified names of annotations that it uses and that an engine beside a factory may read
 * @param parameters     the parameters of test runs that it names, and so may set
 * @param sites          its mock sites
 * @param mockSetups     what it says about set-ups of mocks
 */
public record FileFacts(
        SourceOutline outline,
        Set<String> usedByKotlin,
        List<FactoryFacts> factories,
        CallFacts calls,
        List<ReflectiveUse> reflectiveUses,
        BeanFacts beans,
        List<ClassFacts> classes,
        List<String> engines,
        Set<String> engineUses,
        Set<JupiterParameter> parameters,
        SiteFacts sites,
        SetupFacts mockSetups) {

    /** Copies the collections. */
    public FileFacts {
        usedByKotlin = Set.copyOf(usedByKotlin);
        factories = List.copyOf(factories);
        reflectiveUses = List.copyOf(reflectiveUses);
        classes = List.copyOf(classes);
        engines = List.copyOf(engines);
        engineUses = Set.copyOf(engineUses);
        parameters = Set.copyOf(parameters);
    }

    /**
     * A factory with source.
     *
     * @param factory   what it offers
     * @param accepted  whether a validation finds no error in it
     * @param kind      what the file declares it as
     * @param reachable whether tests of any package can call it
     */
    public record FactoryFacts(
            MockFactory factory, boolean accepted, J.ClassDeclaration.Kind.Type kind, boolean reachable) {}

    /**
     * Calls of factories, of set-ups and of Mockito.
     *
     * @param infersMockedTypes whether one shows that Mockito infers the mocked type
     * @param ofFactories       names of the methods that are called of factories, by the type of the factory
     * @param binaries          factories that are called and have no source in the file
     * @param setUps            calls of methods that run before each test anyway, as {@code class#method}; the class is empty where
     *                          it is not known
     */
    public record CallFacts(
            boolean infersMockedTypes,
            Map<String, Set<String>> ofFactories,
            List<MockFactory> binaries,
            Set<String> setUps) {

        /** Copies the collections. */
        public CallFacts {
            ofFactories = Map.copyOf(ofFactories);
            binaries = List.copyOf(binaries);
            setUps = Set.copyOf(setUps);
        }
    }

    /**
     * Overrides of beans, besides those that are mock sites.
     *
     * @param hidden    overrides that may be no mock sites
     */
    public record BeanFacts(Set<HiddenOverride> hidden) {

        public static final BeanFacts NONE = new BeanFacts(Set.of());

        /** Copies the collections. */
        public BeanFacts {
            hidden = Set.copyOf(hidden);
        }
    }

    /**
     * Constructions of mocks.
     *
     * @param sites   in source order
     * @param open    whether classes of other modules may build on the file
     * @param nameUse what stands in the way of calling the factory by name
     */
    public record SiteFacts(List<SurveyedSite> sites, boolean open, NameClashes nameUse) {

        public static final SiteFacts NONE = new SiteFacts(List.of(), false, NameClashes.NONE);

        /** Copies the sites. */
        public SiteFacts {
            sites = List.copyOf(sites);
        }
    }
}
