package io.github.mockfactory.generate;

import io.github.mockfactory.category.Category;
import io.github.mockfactory.factory.MethodNames;
import io.github.mockfactory.factory.MissingMethod;
import io.github.mockfactory.site.Construction;
import io.github.mockfactory.site.MockitoTypes;
import io.github.mockfactory.site.ParameterKind;
import io.github.mockfactory.site.Signature;
import io.github.mockfactory.site.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the source of one factory method. */
final class MethodSource {

    private static final String INDENT = "    ";

    private final MissingMethod method;
    private final Signature signature;

    MethodSource(MissingMethod method) {
        this.method = method;
        this.signature = method.signature();
    }

    /** The imports that the method needs. */
    Set<String> imports() {
        Set<String> imports = new TreeSet<>();
        if (method.exactType() != null) {
            imports.add(method.exactType().replace('$', '.'));
            return imports;
        }
        imports.add(MockitoTypes.MOCKITO);
        String result = signature.construction().resultType();
        if (result != null) {
            imports.add(result);
        }
        signature.parameters().forEach(kind -> imports.addAll(kind.imports()));
        return imports;
    }

    /** The Javadoc and the declaration, in the plain layout, indented by one level, without a line break at the end. */
    String text() {
        List<String> lines = new ArrayList<>(javadoc());
        if (method.exactType() != null) {
            String type = new TypeName(method.exactType()).simple();
            lines.add("public static " + type + " " + method.name() + "() {");
            lines.add(INDENT + "return " + MethodNames.of(Construction.MOCK, method.category()) + "(" + type
                    + ".class);");
        } else {
            if (signature.reified()) {
                lines.add("@SafeVarargs");
                lines.add("@SuppressWarnings(\"varargs\")");
            }
            lines.add("public static <T> " + result() + " " + method.name() + "(" + parameters() + ") {");
            lines.add(INDENT + "return Mockito." + signature.construction().mockitoMethod() + "(" + arguments() + ");");
        }
        lines.add("}");
        return lines.stream().map(line -> INDENT + line).collect(Collectors.joining("\n"));
    }

    private List<String> javadoc() {
        List<String> lines = new ArrayList<>();
        lines.add("/**");
        lines.add(" * " + summary());
        lines.add(" *");
        if (method.exactType() == null) {
            signature
                    .parameters()
                    .forEach(kind -> lines.add(" * @param " + kind.parameterName() + " "
                            + signature.construction().meaning(kind)));
            lines.add(" * @param <T> " + signature.construction().mocked());
        }
        lines.add(" * @return " + resultWords());
        lines.add(" */");
        return lines;
    }

    private String summary() {
        if (method.exactType() != null) {
            return "Creates a mock of {@link " + new TypeName(method.exactType()).simple() + "}.";
        }
        return signature.construction().summary(article(method.category()), signature.parameters());
    }

    private static String article(Category category) {
        if (category.isGeneric()) {
            return "a ";
        }
        // WebSocket is written as its API does; the others are common nouns
        String noun = category.name().equals("websocket") ? "WebSocket" : category.name();
        return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun + " ";
    }

    private String result() {
        String result = signature.construction().resultType();
        return result == null ? "T" : new TypeName(result).simple() + "<T>";
    }

    private String parameters() {
        return signature.parameters().stream()
                .map(kind -> kind.javaType() + " " + kind.parameterName())
                .collect(Collectors.joining(", "));
    }

    private String arguments() {
        return signature.parameters().stream().map(ParameterKind::parameterName).collect(Collectors.joining(", "));
    }

    private String resultWords() {
        return method.exactType() == null ? signature.construction().result() : Construction.MOCK.result();
    }
}
