package io.github.mockfactory.factory;

import io.github.mockfactory.category.Category;
import io.github.mockfactory.site.Construction;
import io.github.mockfactory.site.ParameterKind;
import io.github.mockfactory.site.Signature;
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
        imports.add("org.mockito.Mockito");
        switch (signature.construction()) {
            case STATIC_MOCK -> imports.add("org.mockito.MockedStatic");
            case CONSTRUCTION_MOCK, ANSWERED_CONSTRUCTION_MOCK -> imports.add("org.mockito.MockedConstruction");
            case MOCK, SPY -> {}
        }
        for (ParameterKind kind : signature.parameters()) {
            switch (kind) {
                case ANSWER, FURTHER_ANSWERS -> imports.add("org.mockito.stubbing.Answer");
                case SETTINGS -> imports.add("org.mockito.MockSettings");
                case SETTINGS_FUNCTION -> {
                    imports.add("java.util.function.Function");
                    imports.add("org.mockito.MockSettings");
                }
                case TYPE, INSTANCE, REIFIED, NAME, INITIALIZER -> {}
            }
        }
        return imports;
    }

    /** The Javadoc and the declaration, in the plain layout, indented by one level, without a line break at the end. */
    String text() {
        List<String> lines = new ArrayList<>(javadoc());
        if (method.exactType() != null) {
            String type = simpleName(method.exactType());
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
            signature.parameters().forEach(kind -> lines.add(" * @param " + name(kind) + " " + meaning(kind)));
            lines.add(" * @param <T> " + meaningOfType());
        }
        lines.add(" * @return " + meaningOfResult());
        lines.add(" */");
        return lines;
    }

    private String summary() {
        if (method.exactType() != null) {
            return "Creates a mock of {@link " + simpleName(method.exactType()) + "}.";
        }
        return switch (signature.construction()) {
            case MOCK -> "Creates " + article(method.category()) + "mock" + extras() + ".";
            case SPY ->
                signature.parameters().contains(ParameterKind.INSTANCE)
                        ? "Creates a spy of an object."
                        : "Creates a spy of a class.";
            case STATIC_MOCK -> "Mocks the static methods of a class" + extras() + " until the mock is closed.";
            case CONSTRUCTION_MOCK, ANSWERED_CONSTRUCTION_MOCK ->
                "Mocks every construction of a class" + extras() + " until the mock is closed.";
        };
    }

    private static String article(Category category) {
        if (category.isGeneric()) {
            return "a ";
        }
        // WebSocket is written as its API does; the others are common nouns
        String noun = category.name().equals("websocket") ? "WebSocket" : category.name();
        return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun + " ";
    }

    private String extras() {
        List<ParameterKind> kinds = signature.parameters();
        if (kinds.contains(ParameterKind.NAME)) {
            return " with a name";
        }
        if (kinds.contains(ParameterKind.SETTINGS) || kinds.contains(ParameterKind.SETTINGS_FUNCTION)) {
            return " with settings";
        }
        if (kinds.contains(ParameterKind.ANSWER)) {
            return " with a default answer";
        }
        return kinds.contains(ParameterKind.REIFIED) ? " of the type that the context expects" : "";
    }

    private String result() {
        return switch (signature.construction()) {
            case MOCK, SPY -> "T";
            case STATIC_MOCK -> "MockedStatic<T>";
            case CONSTRUCTION_MOCK, ANSWERED_CONSTRUCTION_MOCK -> "MockedConstruction<T>";
        };
    }

    private String parameters() {
        return signature.parameters().stream()
                .map(kind -> type(kind) + " " + name(kind))
                .collect(Collectors.joining(", "));
    }

    private String arguments() {
        return signature.parameters().stream().map(MethodSource::name).collect(Collectors.joining(", "));
    }

    private static String type(ParameterKind kind) {
        return switch (kind) {
            case TYPE -> "Class<T>";
            case INSTANCE -> "T";
            case REIFIED -> "T...";
            case NAME -> "String";
            case ANSWER -> "Answer<?>";
            case FURTHER_ANSWERS -> "Answer<?>...";
            case SETTINGS -> "MockSettings";
            case SETTINGS_FUNCTION -> "Function<MockedConstruction.Context, MockSettings>";
            case INITIALIZER -> "MockedConstruction.MockInitializer<T>";
        };
    }

    private static String name(ParameterKind kind) {
        return switch (kind) {
            case TYPE -> "type";
            case INSTANCE -> "object";
            case REIFIED -> "reified";
            case NAME -> "name";
            case ANSWER -> "defaultAnswer";
            case FURTHER_ANSWERS -> "furtherAnswers";
            case SETTINGS -> "settings";
            case SETTINGS_FUNCTION -> "settingsFactory";
            case INITIALIZER -> "initializer";
        };
    }

    private String meaningOfType() {
        return switch (signature.construction()) {
            case MOCK -> "the mocked type";
            case SPY -> "the type of the spy";
            case STATIC_MOCK -> "the type whose static methods are mocked";
            case CONSTRUCTION_MOCK, ANSWERED_CONSTRUCTION_MOCK -> "the type whose constructions are mocked";
        };
    }

    private String meaningOfResult() {
        return switch (signature.construction()) {
            case MOCK -> "a new mock";
            case SPY -> "a new spy";
            case STATIC_MOCK -> "the open mock of the static methods, to be closed by the caller";
            case CONSTRUCTION_MOCK, ANSWERED_CONSTRUCTION_MOCK ->
                "the open mock of the constructions, to be closed by the caller";
        };
    }

    private String meaning(ParameterKind kind) {
        return switch (kind) {
            case TYPE ->
                switch (signature.construction()) {
                    case MOCK -> "the class to mock";
                    case SPY -> "the class to make and to spy on";
                    case STATIC_MOCK -> "the class whose static methods are mocked";
                    case CONSTRUCTION_MOCK, ANSWERED_CONSTRUCTION_MOCK -> "the class whose constructions are mocked";
                };
            case INSTANCE -> "the object to spy on";
            case REIFIED -> "nothing: pass no argument";
            case NAME -> "the name that messages show";
            case ANSWER -> "the answer to calls that are not stubbed";
            case FURTHER_ANSWERS -> "the answers of the second and later constructions";
            case SETTINGS -> "the settings of the mock";
            case SETTINGS_FUNCTION -> "gives the settings of each construction";
            case INITIALIZER -> "prepares each constructed mock";
        };
    }

    private static String simpleName(String typeName) {
        return typeName.substring(Math.max(typeName.lastIndexOf('.'), typeName.lastIndexOf('$')) + 1);
    }
}
