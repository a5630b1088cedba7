package io.github.mockfactory.generate;

import io.github.mockfactory.site.TypeName;
import io.github.mockfactory.style.PlainSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A class as it is generated beside a factory called {@code MockFactory}, whose methods have the names of generated ones, such as
 * {@code createMock}. The text is Java that compiles; other names take the place of these.
 *
 * <p>What stands between the comments {@code if name} and {@code end} is written only where a feature of that name is there.
 * Where it is not, what follows the comment {@code else} is written; that comment goes on to its {@code end}, so the compiler
 * does not see it. The comment {@code methods} is the place of further methods.
 */
final class Template {

    /** The name that each class beside a factory starts with, if its name depends on that of the factory. */
    static final String FACTORY = "MockFactory";

    private static final String CREATE_METHOD = "createMock";
    private static final Pattern NAMES = Pattern.compile("\\b(?:" + FACTORY + "|create\\w*Mock\\b)");
    private static final Pattern IF = Pattern.compile("/\\*if (\\w+)\\*/");
    private static final Pattern IMPORT = Pattern.compile("import ([\\w.]+);");
    private static final String ELSE = "/*else";
    private static final String END = "/*end*/";
    private static final String METHODS = "/*methods*/";

    private final String name;
    private final List<String> lines;

    private Template(String name, List<String> lines) {
        this.name = name;
        this.lines = List.copyOf(lines);
    }

    /** Reads a class by the name that it has in its template. */
    static Template of(String name) {
        try (InputStream resource = Template.class.getResourceAsStream(name + ".java")) {
            if (resource == null) {
                throw new IllegalStateException("The template " + name + ".java is not beside its reader");
            }
            return new Template(
                    name,
                    new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class with some features, others being left out. */
    Template with(Set<String> features) {
        List<String> kept = new ArrayList<>();
        boolean writes = true;
        for (String line : lines) {
            Matcher condition = IF.matcher(line.strip());
            if (condition.matches()) {
                writes = features.contains(condition.group(1));
            } else if (line.strip().equals(ELSE)) {
                writes = !writes;
            } else if (line.strip().equals(END)) {
                writes = true;
            } else if (writes) {
                kept.add(line);
            }
        }
        return new Template(name, kept);
    }

    /** The names of what is written only where it is there. */
    List<String> features() {
        return lines.stream()
                .map(line -> IF.matcher(line.strip()))
                .filter(Matcher::matches)
                .map(condition -> condition.group(1))
                .distinct()
                .toList();
    }

    /** The text beside a factory, whatever the style. */
    String text(TypeName factory) {
        return rename(String.join("\n", lines), factory, Map.of());
    }

    /** The class beside a factory, calling a method of it. */
    PlainSource calling(String createMethod, TypeName factory) {
        return calling(Map.of(CREATE_METHOD, createMethod), factory);
    }

    /** The class beside a factory, calling methods of it by their names in the template. */
    PlainSource calling(Map<String, String> methods, TypeName factory) {
        return fill(factory, methods, List.of(), "");
    }

    /** The class beside a factory, with further methods. */
    PlainSource holding(String methods, Collection<String> imported, TypeName factory) {
        return fill(factory, Map.of(), imported, methods);
    }

    private PlainSource fill(
            TypeName factory, Map<String, String> called, Collection<String> imported, String methods) {
        Set<String> imports = new HashSet<>(imported);
        StringBuilder body = new StringBuilder();
        for (String line : lines) {
            Matcher declaration = IMPORT.matcher(line);
            if (declaration.matches()) {
                imports.add(declaration.group(1));
            } else if (line.strip().equals(METHODS)) {
                body.append(methods).append('\n');
            } else if (!line.startsWith("package ") && !(line.isEmpty() && body.isEmpty())) {
                body.append(rename(line, factory, called)).append('\n');
            }
        }
        return new PlainSource(factory.packageName(), rename(name, factory, called), imports, body.toString());
    }

    private static String rename(String text, TypeName factory, Map<String, String> methods) {
        return NAMES.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group().equals(FACTORY)
                                ? factory.inPackage()
                                : methods.getOrDefault(match.group(), match.group())));
    }
}
