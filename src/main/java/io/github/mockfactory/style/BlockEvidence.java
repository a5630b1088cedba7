package io.github.mockfactory.style;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What files show of their blocks. */
final class BlockEvidence {

    private static final Pattern CLASS = Pattern.compile("^(?:[\\w@]+ )*(?:class|interface|enum|record|@interface) .*");
    private static final Pattern FOLLOWING = Pattern.compile("^(?:else|catch|finally)\\b.*");
    private static final Pattern CLOSED_BEFORE = Pattern.compile("^} ?(?:else|catch|finally)\\b.*");
    private static final Pattern METHOD = Pattern.compile(
            "^(?:(?:public|protected|private|static|final) )*[\\w<>\\[\\], ?.]+ \\w+\\(([^()]+)\\)[^;=]*\\{?$");
    private static final Pattern STATEMENT = Pattern.compile("^(?:return|throw|new|else|case)\\b.*");

    private final Votes ownLine = new Votes();
    private final Votes alone = new Votes();
    private final Votes blankAtStart = new Votes();
    private final Votes blankAtEnd = new Votes();
    private final Votes oneLine = new Votes();
    private final Votes finals = new Votes();

    void add(List<CodeLine> lines) {
        CodeLine previous = null;
        for (int i = 0; i < lines.size(); i++) {
            CodeLine line = lines.get(i);
            if (!line.code()) {
                continue;
            }
            CodeLine next = i + 1 < lines.size() ? lines.get(i + 1) : null;
            readBraces(line, previous, next);
            readClass(lines, i, previous);
            readParameters(line, next);
            previous = line;
        }
    }

    private void readBraces(CodeLine line, @Nullable CodeLine previous, @Nullable CodeLine next) {
        String content = line.content();
        if (content.equals("{")) {
            // after the end of a statement it opens a block of its own
            ownLine.add(previous != null && !previous.endsWith(";", "{", "}") ? 1 : 0);
        } else if (content.endsWith("{")) {
            ownLine.add(-1);
        }
        if (CLOSED_BEFORE.matcher(content).matches()) {
            alone.add(-1);
        } else if (previous != null
                && previous.content().equals("}")
                && FOLLOWING.matcher(content).matches()) {
            alone.add(1);
        }
        if (content.endsWith(" {}")) {
            oneLine.add(1);
        } else if (content.endsWith(") {") && next != null && next.content().equals("}")) {
            oneLine.add(-1);
        }
    }

    private void readClass(List<CodeLine> lines, int i, @Nullable CodeLine previous) {
        CodeLine line = lines.get(i);
        boolean opens = line.endsWith("{")
                && line.indent().isEmpty()
                && (CLASS.matcher(line.content()).matches()
                        || (line.content().equals("{")
                                && previous != null
                                && previous.indent().isEmpty()));
        if (opens && i + 1 < lines.size() && !lines.get(i + 1).content().equals("}")) {
            blankAtStart.count(lines.get(i + 1).isBlank());
        }
        if (line.text().equals("}") && i > 0 && !lines.get(i - 1).endsWith("{")) {
            blankAtEnd.count(lines.get(i - 1).isBlank());
        }
    }

    private void readParameters(CodeLine line, @Nullable CodeLine next) {
        Matcher method = METHOD.matcher(line.content());
        boolean opens = line.endsWith("{") || (next != null && next.content().equals("{"));
        if (opens && !STATEMENT.matcher(line.content()).matches() && method.matches()) {
            finals.count(Arrays.stream(method.group(1).split(", ", -1)).allMatch(each -> each.startsWith("final ")));
        }
    }

    SourceStyle.Blocks blocks(SourceStyle.Blocks fallback) {
        return new SourceStyle.Blocks(
                ownLine.majority(fallback.opensOnOwnLine()),
                alone.majority(fallback.closesAlone()),
                blankAtStart.majority(fallback.blankAtStart()),
                blankAtEnd.majority(fallback.blankAtEnd()),
                oneLine.majority(fallback.emptyOnOneLine()),
                finals.majority(fallback.finalParameters()));
    }

    /** How often something was seen, and how often its opposite. */
    private static final class Votes {

        private int balance;

        void add(int vote) {
            balance += vote;
        }

        void count(boolean vote) {
            add(vote ? 1 : -1);
        }

        boolean majority(boolean fallback) {
            return balance == 0 ? fallback : balance > 0;
        }
    }
}
