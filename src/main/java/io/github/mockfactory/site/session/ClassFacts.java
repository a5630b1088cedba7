package io.github.mockfactory.site.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one class says about sessions, by names. Annotations are those of the class, its superclasses and its enclosing classes,
 * meta-annotations included, as far as each of them is inherited; calls, rules and fields are those of its own source.
 *
 * @param name               fully qualified
 * @param superclass         fully qualified; null for none but {@code Object}
 * @param enclosing          fully qualified; null for a top-level class
 * @param isAbstract         whether it cannot run by itself
 * @param perClass           whether {@code @TestInstance} asks for one instance for all tests
 * @param tests              what finds tests in it, inherited ones included
 * @param spring             whether a Spring test context manages it
 * @param ownListeners       whether it may tell Spring by itself which listeners or bootstrapper the context has
 * @param registered         what it registers with test engines
 * @param engineCalls        what it calls of Mockito's engine, and of other classes
 * @param beforeMethods      names of the methods that run before each test
 * @param parameterAttributes names of the attributes of the {@code @Mock} annotations of its parameters
 * @param injects            whether it has an {@code @InjectMocks} field
 * @param readsBeforeTest    names that its initialisers and constructors read
 * @param callsBeforeTest    names of the methods that they call
 * @param methods            names of its methods
 * @param fields             its fields by name
 * @param initialises        whether it has static initialisers that do more than to name constants
 * @param setUp              what it does between the creation of its annotated mocks and the test
 * @param mentioned          the classes that its source names, in supertypes, annotations and code
 */
public record ClassFacts(
        String name,
        @Nullable String superclass,
        @Nullable String enclosing,
        boolean isAbstract,
        boolean perClass,
        Set<TestEngine> tests,
        boolean spring,
        boolean ownListeners,
        Registered registered,
        EngineCalls engineCalls,
        Set<String> beforeMethods,
        Set<String> parameterAttributes,
        boolean injects,
        Set<String> readsBeforeTest,
        Set<String> callsBeforeTest,
        Set<String> methods,
        Map<String, FieldFacts> fields,
        boolean initialises,
        SetUp setUp,
        Set<String> mentioned) {

    /**
     * What matters of a field.
     *
     * @param annotations simple names of its annotations
     * @param initialised whether it has an initialiser
     * @param isStatic    whether all objects share it
     * @param isFinal     whether it cannot be assigned
     * @param generic     whether its type has type arguments or is a type variable or an array
     * @param alone       whether its declaration declares nothing else, and has its annotations in front
     * @param quiet       whether an annotation keeps warnings about the declaration away, but for one that it is not used
     * @param attributes  names of the attributes of its {@code @Mock} or {@code @Spy}
     * @param order       its place among the fields of the class
     * @param declaration the place of the first field of its declaration
     * @param scope       if it is annotated and of the type of a scoped mock, what that mocks, fully qualified, or {@code ?}; else null
     * @param inner       whether the engine calls the constructor of an inner class for it
     * @param startsWith  names of the types that are initialised with its type, and that may have static initialisers
     * @param actsBehind  whether what makes the object may do something behind it that such an initialiser can see
     */
    public record FieldFacts(
            Set<String> annotations,
            boolean initialised,
            boolean isStatic,
            boolean isFinal,
            boolean generic,
            boolean alone,
            boolean quiet,
            Set<String> attributes,
            int order,
            int declaration,
            @Nullable String scope,
            boolean inner,
            Set<String> startsWith,
            boolean actsBehind) {

        /** Whether it is filled with a scoped mock. */
        public boolean scoped() {
            return scope != null;
        }

        private FieldFacts renamed(UnaryOperator<String> names) {
            return new FieldFacts(
                    annotations,
                    initialised,
                    isStatic,
                    isFinal,
                    generic,
                    alone,
                    quiet,
                    attributes,
                    order,
                    declaration,
                    scope,
                    inner,
                    startsWith.stream().map(names).collect(Collectors.toUnmodifiableSet()),
                    actsBehind);
        }

        /** Copies the sets. */
        public FieldFacts {
            annotations = Set.copyOf(annotations);
            attributes = Set.copyOf(attributes);
            startsWith = Set.copyOf(startsWith);
        }
    }

    /**
     * Whether Mockito's extension of JUnit Jupiter is registered.
     *
     * @return true if it resolves parameters too
     */
    public boolean usesMockitoExtension() {
        return registered.extendsWith(ExtensionReader.MOCKITO);
    }

    /** The JUnit 4 runner in force; null for none. */
    @Nullable
    String runner() {
        return registered.runner();
    }

    /**
     * The same with other names for classes.
     *
     * @param names what stands for a fully qualified name
     * @return facts in which no class has its old name, but for the types of fields
     */
    public ClassFacts renamed(UnaryOperator<String> names) {
        Map<String, FieldFacts> renamed = new HashMap<>();
        fields.forEach((field, facts) -> renamed.put(field, facts.renamed(names)));
        return new ClassFacts(
                names.apply(name),
                superclass == null ? null : names.apply(superclass),
                enclosing == null ? null : names.apply(enclosing),
                isAbstract,
                perClass,
                tests,
                spring,
                ownListeners,
                registered.renamed(names),
                engineCalls.renamed(names),
                beforeMethods,
                parameterAttributes,
                injects,
                readsBeforeTest,
                callsBeforeTest,
                methods,
                renamed,
                initialises,
                setUp.renamed(names),
                mentioned.stream().map(names).collect(Collectors.toSet()));
    }

    /** Copies the collections. */
    public ClassFacts {
        tests = Set.copyOf(tests);
        beforeMethods = Set.copyOf(beforeMethods);
        parameterAttributes = Set.copyOf(parameterAttributes);
        readsBeforeTest = Set.copyOf(readsBeforeTest);
        callsBeforeTest = Set.copyOf(callsBeforeTest);
        methods = Set.copyOf(methods);
        fields = Map.copyOf(fields);
        mentioned = Set.copyOf(mentioned);
    }
}
