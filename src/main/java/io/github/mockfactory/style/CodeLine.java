package io.github.mockfactory.style;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a source file.
 *
 * @param text without line break and white space at its end
 * @param code whether it is code: no blank line, no comment, no part of a text block, no declaration of a package or an import
 */
record CodeLine(String text, boolean code) {

    static List<CodeLine> of(String source) {
        List<CodeLine> lines = new ArrayList<>();
        boolean comment = false;
        boolean textBlock = false;
        for (String line : source.lines().toList()) {
            String text = line.stripTrailing();
            String start = text.strip();
            boolean whole = !comment && !textBlock && !start.isEmpty();
            if (textBlock) {
                textBlock = !start.contains("\"\"\"");
            } else if (comment) {
                comment = !start.contains("*/");
            } else if (start.startsWith("/*")) {
                comment = start.indexOf("*/", 2) < 0;
                whole = false;
            } else if (start.indexOf("\"\"\"") >= 0 && start.indexOf("\"\"\"") == start.lastIndexOf("\"\"\"")) {
                textBlock = true;
                whole = false;
            }
            boolean code =
                    whole && !start.startsWith("//") && !start.startsWith("import ") && !start.startsWith("package ");
            lines.add(new CodeLine(text, code));
        }
        return lines;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    String indent() {
        return text.substring(0, text.length() - text.stripLeading().length());
    }

    String content() {
        return text.strip();
    }

    boolean startsWith(String... starts) {
        for (String start : starts) {
            if (content().startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    boolean endsWith(String... ends) {
        for (String end : ends) {
            if (text.endsWith(end)) {
                return true;
            }
        }
        return false;
    }
}
