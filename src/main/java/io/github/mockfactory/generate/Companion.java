package io.github.mockfactory.generate;

import io.github.mockfactory.site.TypeName;
import java.nio.file.Path;
import java.util.Optional;

/** A class that is generated beside a factory. Its name is that of its template, after the name of the factory. */
public enum Companion {
    /** The annotation of what is filled with mocks from the factory. */
    ANNOTATION("FactoryMock"),
    /** The annotation of what is filled with spies from the factory. */
    SPY_ANNOTATION("FactorySpy"),
    /** The engine that Mockito calls wherever it creates annotated mocks. */
    ENGINE("MockFactoryEngine"),
    /** What the engine fills fields with spies by. */
    SPIES("MockFactorySpies"),
    /** What the engine opens and closes mocks of static methods and of constructions by. */
    SCOPES("MockFactoryScopes"),
    /** The extension of JUnit Jupiter that resolves annotated parameters. */
    EXTENSION("MockFactoryExtension"),
    /** The listener that makes Mockito fill fields in tests under Spring. */
    LISTENER("MockFactoryTestExecutionListener"),
    /** The annotation by which Spring puts mocks from the factory in the place of beans. */
    MOCK_BEAN("FactoryMockBean"),
    /** The annotation by which Spring wraps beans in spies from the factory. */
    SPY_BEAN("FactorySpyBean"),
    /** What tells mocks of the factory from others while tests run. */
    CHECK("MockFactoryCheck"),
    /** What lets Mockito ask the check about each mock, since 5.10. */
    ENFORCER("MockFactoryEnforcer"),
    /** The mock maker that asks the check, before 5.10. */
    MAKER("MockFactoryMockMaker"),
    /** What takes the factory out of the places that Mockito tells. */
    CLEANER("MockFactoryStackTraceCleaner");

    private final String template;

    Companion(String template) {
        this.template = template;
    }

    /**
     * Its name beside a factory.
     *
     * @param factoryType fully qualified name of the factory
     * @return fully qualified name of the class
     */
    public String typeName(String factoryType) {
        TypeName factory = new TypeName(factoryType);
        return template.startsWith(Template.FACTORY)
                ? factoryType + template.substring(Template.FACTORY.length())
                : factory.sibling(template).qualified();
    }

    /**
     * Whether a class is called like this one beside some factory.
     *
     * @param typeName fully qualified name of a class
     * @return true only for an annotation: the names of the others depend on the factory's
     */
    public boolean isNameOf(String typeName) {
        return new TypeName(typeName).inPackage().equals(template);
    }

    /**
     * Whether a class is called like one of the annotations beside some factory.
     *
     * @param typeName fully qualified name of a class
     * @return true for that of mocks and that of spies
     */
    public static boolean isAnnotation(String typeName) {
        return ANNOTATION.isNameOf(typeName) || SPY_ANNOTATION.isNameOf(typeName);
    }

    /**
     * The factory beside which a class of this name would stand.
     *
     * @param typeName fully qualified name of a class
     * @return fully qualified name of the factory; empty for a class that is not called like this one, or whose name tells no
     *         factory
     */
    public Optional<String> factoryOf(String typeName) {
        String suffix = template.startsWith(Template.FACTORY) ? template.substring(Template.FACTORY.length()) : "";
        return !suffix.isEmpty() && typeName.endsWith(suffix)
                ? Optional.of(typeName.substring(0, typeName.length() - suffix.length()))
                : Optional.empty();
    }

    /**
     * Its file beside that of a factory.
     *
     * @param factory     the file of the factory
     * @param factoryType fully qualified name of the factory
     * @return the file of the class
     */
    public Path file(Path factory, String factoryType) {
        return factory.resolveSibling(new TypeName(typeName(factoryType)).inPackage() + ".java");
    }

    /**
     * Whether a class is as it was generated, comments and style aside.
     *
     * @param text        of its file
     * @param factoryType fully qualified name of the factory
     * @return false if somebody has changed what it does, or another version of the generator has made it
     */
    public boolean isGenerated(String text, String factoryType) {
        return WrittenText.of(text).isOf(template(), new TypeName(factoryType));
    }

    Template template() {
        return Template.of(template);
    }
}
