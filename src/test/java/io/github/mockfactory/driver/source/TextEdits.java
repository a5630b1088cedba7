package io.github.mockfactory.driver.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Edits of any sources, whatever is in them, in an order that a seed decides. Not all of them leave code that compiles. */
final class TextEdits {

    private static final List<String> KEYS = List.of("lombok.accessors.fluent", "lombok.accessors.chain");

    private final EditedTree tree;
    private final Random random;

    TextEdits(EditedTree tree, long seed) {
        this.tree = tree;
        this.random = new Random(seed);
    }

    String edit() throws IOException {
        String path = any(List.copyOf(tree.files().keySet()));
        List<String> lines = new ArrayList<>(tree.files().get(path).lines().toList());
        int line = random.nextInt(lines.size());
        switch (random.nextInt(8)) {
            case 0 -> lines.add(line, "");
            case 1 -> lines.remove(line);
            case 2 -> lines.add(line, lines.get(line));
            case 3 -> Collections.swap(lines, line, random.nextInt(lines.size()));
            case 4 -> lines.replaceAll(each -> each.replace("private", "public"));
            case 5 ->
                lines.add(
                        line,
                        any(List.copyOf(tree.files().values()))
                                .lines()
                                .filter(each -> each.contains("mock("))
                                .findFirst()
                                .orElse("// mock"));
            case 6 -> {
                tree.delete(path);
                return "deleted " + path;
            }
            default -> {
                String text = any(KEYS) + " = " + random.nextBoolean() + "\n";
                tree.write("core/lombok.config", text);
                return "wrote core/lombok.config";
            }
        }
        tree.write(path, String.join("\n", lines) + "\n");
        return "edited line " + line + " of " + path;
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
