package io.github.mockfactory.category;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.GeneratedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/categories.md} shows the patterns of {@code recipes/categories.yml}. */
class CategoryReferenceTest {

    private static final Path SOURCE = Path.of("recipes/categories.yml");
    private static final Pattern NAME = Pattern.compile(" {2}- name: (?<name>\\S+)");
    private static final Pattern METHOD_WORD = Pattern.compile(" {4}methodWord: (?<word>\\S+)");
    private static final Pattern GROUP = Pattern.compile(" {6}# (?<group>.+)");
    private static final Pattern TYPE = Pattern.compile(" {6}- \"?(?<type>[^\"]+)\"?");

    private static final String INTRODUCTION = """
            # Built-in categories

            This page is generated from [`recipes/categories.yml`](../recipes/categories.yml):
            `./mvnw -B test -Dtest=CategoryReferenceTest -Ddocs.update=true` rewrites it.

            The category of a mock site follows from the mocked type as the compiler resolves it, never from a variable's name.
            A pattern is a fully qualified name in which `*` stands for any characters but a dot and `..` for any packages.
            It also takes in every subtype of a type that it names: a class of your own that implements `java.sql.Connection`
            is `database`.

            The categories are tried in the order of this page, and the first one that fits wins. What no category claims is
            `generic`; its factory method is `createMock`. How the order was chosen is in
            [ADR 2](adr/0002-category-precedence.md).

            ## Add, replace, invent

            Three properties (or settings, in a `rewrite.yml` of your own) change the table below:

            | you want | set |
            |---|---|
            | more types in a built-in category | `-Dmockfactory.categories='{database: ["com.acme.store..*Dao"]}'` |
            | other types than the built-in ones | the same, and `-Dmockfactory.replaceCategories=[database]` |
            | a category of your own | `-Dmockfactory.categories='{payment: ["com.acme.payment..*"]}'` |

            A category of your own goes before the built-in ones, belongs to phase 1 in tests, and gets a method family named
            after it (`createPaymentMock`). Give its name at least one letter from A to Z or a digit: the name of the methods is
            made of those.
            """;

    @Test
    void showsEveryPattern() throws IOException {
        List<String> lines = new ArrayList<>(List.of(INTRODUCTION.stripTrailing()));
        List<String> shown = new ArrayList<>();
        List<String> words = new ArrayList<>();
        String group = "";
        List<String> row = new ArrayList<>();
        for (String line : Files.readAllLines(SOURCE)) {
            Matcher name = NAME.matcher(line);
            Matcher word = METHOD_WORD.matcher(line);
            Matcher comment = GROUP.matcher(line);
            Matcher type = TYPE.matcher(line);
            if (name.matches() || comment.matches()) {
                addRow(lines, group, row);
            }
            if (name.matches()) {
                lines.addAll(List.of("", "## " + name.group("name"), ""));
            } else if (word.matches()) {
                words.add(word.group("word"));
                lines.addAll(List.of(
                        "Factory method: `create" + word.group("word") + "Mock`.", "", "| | types |", "|---|---|"));
            } else if (comment.matches()) {
                group = comment.group("group");
            } else if (type.matches()) {
                row.add("`" + type.group("type") + "`");
                shown.add(type.group("type"));
            }
        }
        addRow(lines, group, row);

        assertThat(shown)
                .as("the patterns that the recipes read")
                .containsExactlyElementsOf(BuiltInCategories.load().values().stream()
                        .flatMap(List::stream)
                        .toList());
        assertThat(words)
                .as("the method words that the recipes read")
                .containsExactlyElementsOf(BuiltInCategories.load().keySet().stream()
                        .map(Category::methodWord)
                        .toList());
        GeneratedPage.assertCurrent("categories.md", String.join("\n", lines) + "\n");
    }

    @Test
    void describesWhatTheOptionsDo() {
        Categories categories = Categories.of(Map.of("payment", List.of("com.acme.payment..*")), List.of());

        assertThat(categories.claiming()).first().isEqualTo(new Category("payment", "Payment"));
    }

    private static void addRow(List<String> lines, String group, List<String> row) {
        if (!row.isEmpty()) {
            lines.add("| " + group + " | " + String.join(", ", row) + " |");
            row.clear();
        }
    }
}
