package io.github.mockfactory.facts;

import io.github.mockfactory.category.Categories;
import io.github.mockfactory.category.Location;
import io.github.mockfactory.category.Locations;
import io.github.mockfactory.generate.Companion;
import io.github.mockfactory.setup.SetupReading;
import io.github.mockfactory.site.TypeName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run is told about the code base.
 *
 * @param categories    decides categories
 * @param locations     decides locations
 * @param factoryType   fully qualified name of the factory; null to find one called {@code MockFactory} or to choose a package
 * @param factoryModule name of the module in which a missing factory is generated; null for the module that needs it
 * @param specialiseAt  a type that is mocked so many times gets a factory method of its own; null for never
 * @param annotatedMocks what is done with mocks that Mockito's annotation engine creates
 */
public record SurveyOptions(
        Categories categories,
        Locations locations,
        @Nullable String factoryType,
        @Nullable String factoryModule,
        @Nullable Integer specialiseAt,
        AnnotatedMode annotatedMocks) {

    private static final String DEFAULT_NAME = "MockFactory";

    /**
     * The simple name of the factory.
     *
     * @return of {@link #factoryType}, or the default
     */
    public String factoryName() {
        return factoryType == null ? DEFAULT_NAME : new TypeName(factoryType).inPackage();
    }

    /**
     * Those of the options that decide about what is read of a file.
     *
     * @return the same text for options that mean the same there
     */
    public String reading() {
        return "factory " + factoryType + "\n" + categories + "\n" + locations;
    }

    public SurveyOptions with(AnnotatedMode mode) {
        return new SurveyOptions(categories, locations, factoryType, factoryModule, specialiseAt, mode);
    }

    public SurveyOptions with(String module) {
        return new SurveyOptions(categories, locations, factoryType, module, specialiseAt, annotatedMocks);
    }

    /** The simple names that a migration may write into a file. */
    Set<String> writtenNames() {
        return Set.of(
                factoryName(),
                Companion.ANNOTATION.typeName(factoryName()),
                Companion.SPY_ANNOTATION.typeName(factoryName()),
                Companion.MOCK_BEAN.typeName(factoryName()),
                Companion.SPY_BEAN.typeName(factoryName()),
                "Mockito",
                "Strictness");
    }

    /**
     * What decides about how set-ups of mocks are read.
     *
     * @return the same for the same options
     */
    public SetupReading setupReading() {
        return new SetupReading(
                this::isFactory,
                Companion.ANNOTATION.typeName(factoryName())::equals,
                declaration -> locations.of(declaration) == Location.TEST);
    }

    /** Whether a class may be a factory. */
    public boolean isFactory(String typeName) {
        return factoryType == null ? typeName.endsWith("." + DEFAULT_NAME) : typeName.equals(factoryType);
    }
}
