package io.github.mockfactory.site;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts constructions of mocks in the text of a source, where parsing it is not possible or not worth it: by the imports and the
 * names of calls and annotations. Close to what a survey finds, but no more: it knows no types, so it sees neither composed
 * annotations nor what a superclass inherits from Mockito.
 */
public final class TextSites {

    private static final Pattern IMPORT = Pattern.compile(
            "^\\s*import\\s+(?:static\\s+)?(?<name>[\\w$]+(?:\\.[\\w$]+)*(?:\\.\\*)?)", Pattern.MULTILINE);
    private static final String TYPE_ARGUMENTS = "(?:<[^()]{0,200}>\\s*)?";

    private static final String CONSTRUCTIONS = Arrays.stream(Construction.values())
            .flatMap(each -> Stream.of(each.mockitoMethod()))
            .distinct()
            .collect(Collectors.joining("|"));

    private static final Pattern QUALIFIED = Pattern.compile(
            "\\bMockito\\s*(?:\\.\\s*" + TYPE_ARGUMENTS + "|::\\s*)(?<name>" + CONSTRUCTIONS + ")\\b\\s*(?=[(<,;)])");
    private static final Pattern BARE =
            Pattern.compile("(?<![\\w.$:>])(?<name>\\w*(?i:mock|spy)\\w*)\\s*" + TYPE_ARGUMENTS + "[({]");
    private static final Pattern DECLARES = Pattern.compile("(?:[\\w>\\]]\\s+|\\bfun\\s+)$");
    private static final Pattern ANNOTATION = Pattern.compile("@(?:\\w+:)?(?<name>[A-Z]\\w*)\\b(?!\\s*\\.)");

    private final Set<String> factories;
    private final Pattern calls;
    private final Pattern own;

    /**
     * What a text has.
     *
     * @param raw   constructions outside the factory
     * @param moved constructions through the factory
     */
    public record Count(int raw, int moved) {}

    /**
     * Takes the factories.
     *
     * @param factories their simple names
     */
    public TextSites(Collection<String> factories) {
        this.factories = Set.copyOf(factories);
        String names = factories.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
        this.own = Pattern.compile("\\b(?:class|interface|object)\\s+(?:" + names + "\\w*|FactoryMock)\\b");
        this.calls =
                Pattern.compile("(?<![\\w.$])" + names + "\\s*(?:\\.\\s*" + TYPE_ARGUMENTS + "\\w+\\s*\\(|::\\s*\\w+)");
    }

    /**
     * Counts.
     *
     * @param text of a source in Java or Kotlin
     * @return nothing for the factory itself, and for what stands beside it
     */
    public Count in(String text) {
        if (!text.contains("ock") && !text.contains("py") && factories.stream().noneMatch(text::contains)) {
            return new Count(0, 0);
        }
        String code = CodeText.of(text);
        if (own.matcher(code).find()) {
            return new Count(0, 0);
        }
        Set<String> imports = new TreeSet<>();
        Matcher declared = IMPORT.matcher(code);
        StringBuilder body = new StringBuilder(code);
        while (declared.find()) {
            imports.add(declared.group("name"));
            for (int i = declared.start("name"); i < declared.end("name"); i++) {
                body.setCharAt(i, ' ');
            }
        }
        return new Count(raw(body, imports), moved(body, imports));
    }

    private static int raw(CharSequence code, Set<String> imports) {
        int count = 0;
        if (imports.contains(MockitoTypes.MOCKITO) || imports.contains(MockitoTypes.PACKAGE + ".*")) {
            count += matches(QUALIFIED, code);
        } else {
            count += matches(Pattern.compile(Pattern.quote(MockitoTypes.PACKAGE) + "\\." + QUALIFIED.pattern()), code);
        }
        count += bare(code, constructing(imports));
        Set<String> annotations = annotations(imports);
        Matcher annotation = ANNOTATION.matcher(code);
        while (annotation.find()) {
            count += annotations.contains(annotation.group("name")) ? 1 : 0;
        }
        for (String owner : OtherFrameworks.owners()) {
            String name = owner.substring(owner.lastIndexOf('.') + 1);
            if (imports.contains(owner) || imports.contains(owner.substring(0, owner.lastIndexOf('.')) + ".*")) {
                Matcher call = Pattern.compile("\\b" + name + "\\s*\\.\\s*" + TYPE_ARGUMENTS + "(?<name>\\w+)\\s*\\(")
                        .matcher(code);
                while (call.find()) {
                    count += OtherFrameworks.constructs(owner, call.group("name")) ? 1 : 0;
                }
            }
        }
        return count;
    }

    private int moved(CharSequence code, Set<String> imports) {
        Set<String> methods = new HashSet<>();
        boolean all = false;
        for (String name : imports) {
            if (factories.stream().anyMatch(factory -> name.contains("." + factory + "."))) {
                methods.add(name.substring(name.lastIndexOf('.') + 1));
                all |= name.endsWith(".*");
            }
        }
        int count = matches(calls, code) + matches(Pattern.compile("@(?:\\w+:)?FactoryMock\\b"), code);
        if (!methods.isEmpty()) {
            String names =
                    all ? "create\\w+" : methods.stream().map(Pattern::quote).collect(Collectors.joining("|"));
            count += matches(Pattern.compile("(?<![\\w.$])(?:" + names + ")\\s*\\("), code);
        }
        return count;
    }

    /** The names under which static imports, and those of mockito-kotlin, bring constructions of any framework. */
    private static Set<String> constructing(Set<String> imports) {
        Set<String> names = new HashSet<>();
        for (String name : imports) {
            String owner = name.substring(0, Math.max(0, name.lastIndexOf('.')));
            String member = name.substring(name.lastIndexOf('.') + 1);
            List<String> candidates = owner.equals(MockitoTypes.MOCKITO)
                    ? Arrays.stream(Construction.values())
                            .map(Construction::mockitoMethod)
                            .toList()
                    : MockitoKotlin.functionsOf(owner);
            candidates.stream()
                    .filter(each -> member.equals("*") || member.equals(each))
                    .forEach(names::add);
            if (!member.equals("*") && OtherFrameworks.constructs(owner, member)) {
                names.add(member);
            }
        }
        return names;
    }

    private static int bare(CharSequence code, Set<String> names) {
        int count = 0;
        Matcher call = BARE.matcher(code);
        while (!names.isEmpty() && call.find()) {
            boolean declared = DECLARES.matcher(code.subSequence(Math.max(0, call.start() - 40), call.start()))
                    .find();
            boolean returned = code.subSequence(Math.max(0, call.start() - 20), call.start())
                    .toString()
                    .matches("(?s).*\\b(?:return|throw|else|yield|in|by|to)\\s+");
            count += names.contains(call.group("name")) && (!declared || returned) ? 1 : 0;
        }
        return count;
    }

    private static Set<String> annotations(Set<String> imports) {
        return MockAnnotation.allTypes().stream()
                .map(type -> type.replace('$', '.'))
                .filter(type ->
                        imports.contains(type) || imports.contains(type.substring(0, type.lastIndexOf('.')) + ".*"))
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());
    }

    private static int matches(Pattern pattern, CharSequence code) {
        return (int) pattern.matcher(code).results().count();
    }
}
