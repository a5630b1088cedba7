package io.github.mockfactory.generate;

import io.github.mockfactory.site.MockitoStubs;
import io.github.mockfactory.site.TypeName;
import io.github.mockfactory.site.spring.BeanOverride;
import io.github.mockfactory.site.spring.MockReset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * A method that creates the mock of one bean for Spring: without parameters, of the type of the bean, with its name.
 *
 * @param typeName     the type of the bean
 * @param beanName     its name
 * @param override     the settings that Spring gives the mock
 * @param createMethod the method of the factory that takes a class and settings
 */
public record BeanMethod(String typeName, String beanName, BeanOverride override, String createMethod)
        implements Comparable<BeanMethod> {

    private static final String INDENT = "    ";
    private static final Pattern SEPARATED = Pattern.compile("[^A-Za-z0-9_$]+([A-Za-z0-9_$]?)");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Comparator<BeanMethod> ORDER =
            Comparator.comparing(BeanMethod::name).thenComparing(BeanMethod::typeName);

    /** A static method of such a name would clash with one that every class has. */
    private static final Set<String> TAKEN =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** The names that the file has for something else. */
    private static final Set<String> OWN_TYPES = Set.of("MockReset", "Answers");

    /**
     * The name of the method for a bean.
     *
     * @param beanName the name of the bean
     * @return a name of Java that is as close to it as can be
     */
    public static String nameOf(String beanName) {
        Matcher separated = SEPARATED.matcher(beanName);
        String joined = separated.replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
        String lower = joined.isEmpty() || joined.equals(beanName)
                ? joined
                : joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
        if (!SourceVersion.isIdentifier(lower)) {
            return "bean" + lower;
        }
        return SourceVersion.isKeyword(lower) || TAKEN.contains(lower) ? lower + "Bean" : lower;
    }

    /**
     * Whether the file of these methods can import a type.
     *
     * @param typeName    of a bean
     * @param factoryType fully qualified name of the factory
     * @return false if its simple name means something else there
     */
    public static boolean canImport(String typeName, String factoryType) {
        String name = new TypeName(typeName).simple();
        return !OWN_TYPES.contains(name)
                && !name.equals(new TypeName(factoryType).simple())
                && !name.equals(new TypeName(Companion.BEANS.typeName(factoryType)).simple());
    }

    /** The name of the method, after that of the bean. */
    public String name() {
        return nameOf(beanName);
    }

    /** The type of the bean, as the file writes it. */
    public String simpleTypeName() {
        return new TypeName(typeName).simple();
    }

    Set<String> imports() {
        Set<String> imports = new TreeSet<>();
        imports.add(typeName.replace('$', '.'));
        imports.add(MockReset.TYPE);
        if (!override.answers().equals(BeanOverride.DEFAULT_ANSWERS)) {
            imports.add(MockitoStubs.ANSWERS);
        }
        return imports;
    }

    /** The Javadoc and the declaration, in the plain layout, indented by one level, without a line break at the end. */
    String text(String factoryName) {
        List<String> lines = new ArrayList<>(List.of(
                "/**",
                " * Creates the mock that stands in for a bean of type {@link " + simpleTypeName() + "}.",
                " *",
                " * @return a new mock",
                " */"));
        lines.addAll(declaration(factoryName));
        return lines.stream().map(line -> INDENT + line).collect(Collectors.joining("\n"));
    }

    private List<String> declaration(String factoryName) {
        List<String> lines = new ArrayList<>();
        lines.add("public static " + simpleTypeName() + " " + name() + "() {");
        lines.add(INDENT + "return " + factoryName + "." + createMethod + "(" + simpleTypeName() + ".class, "
                + settings() + ");");
        lines.add("}");
        return lines;
    }

    private String settings() {
        String reset = switch (override.reset()) {
            case "AFTER" -> "MockReset.after()";
            case "BEFORE" -> "MockReset.before()";
            default -> "MockReset.withSettings(MockReset.NONE)";
        };
        String answers = override.answers().equals(BeanOverride.DEFAULT_ANSWERS)
                ? ""
                : ".defaultAnswer(Answers." + override.answers() + ")";
        return reset + ".name(\"" + beanName + "\")" + answers + (override.serializable() ? ".serializable()" : "");
    }

    /**
     * The declaration as it is compared with one that is there already: white space aside.
     *
     * @param factoryName simple name of the factory
     * @return equal for equal declarations
     */
    public String fingerprint(String factoryName) {
        return fingerprint(String.join("", declaration(factoryName)), typeName);
    }

    /**
     * A declaration as it is compared with one that is to be made.
     *
     * @param declaration its text
     * @param returnType  fully qualified name of what it returns
     * @return equal for equal declarations
     */
    public static String fingerprint(String declaration, String returnType) {
        return SPACE.matcher(declaration).replaceAll("") + " " + returnType;
    }

    /** By name, which is the order in which they are written. */
    @Override
    public int compareTo(BeanMethod other) {
        return ORDER.compare(this, other);
    }
}
