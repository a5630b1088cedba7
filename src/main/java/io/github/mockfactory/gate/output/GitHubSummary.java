package io.github.mockfactory.gate.output;

import io.github.mockfactory.gate.GateResult;
import io.github.mockfactory.gate.GateSite;
import io.github.mockfactory.gate.Replaced;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * The summary of a job of GitHub Actions, as Markdown. GitHub refuses a summary of more than 1,024 KiB as a whole: what goes
 * beyond the room that is given is left out, and how much that is, is said.
 */
public final class GitHubSummary implements GateOutput {

    /** How much one step can write, in bytes. */
    public static final int LIMIT = 1024 * 1024;

    /** For the sentences that say what is left out, and the heads of the tables. */
    private static final int RESERVE = 4 * 1024;

    private final long room;

    /**
     * Takes the room.
     *
     * @param room in bytes of UTF-8; {@link #LIMIT} less what the step has written before
     */
    public GitHubSummary(long room) {
        this.room = room;
    }

    @Override
    public void write(GateResult result, Writer out) throws IOException {
        if (room < RESERVE) {
            return;
        }
        Tables tables = new Tables(out, room - RESERVE);
        out.write("## Raw mocks\n\n" + Advice.verdict(result) + "\n\n");
        out.write("| new | unchanged | renamed | absent | not checked |\n|---|---|---|---|---|\n");
        out.write("| " + result.newSites().size() + " | " + result.unchanged().size() + " | "
                + result.renamed().size() + " | " + result.absent().size() + " | "
                + result.unchecked().size() + " |\n");
        tables.write(
                "Not checked",
                "| where | why |\n|---|---|\n",
                result.unchecked(),
                each -> row(place(each.file(), each.line()), MarkdownText.code(each.message())));
        tables.write(
                "New",
                "| where | mocked type | write in its place | or run |\n|---|---|---|---|\n",
                result.newSites(),
                GitHubSummary::row);
        tables.write(
                "Absent: the baseline lists them, the sources have them no more",
                "| where | mocked type | form |\n|---|---|---|\n",
                result.absent(),
                each -> row(
                        MarkdownText.code(Advice.where(each)),
                        MarkdownText.code(each.type()),
                        MarkdownText.code(Names.of(each.form()))));
        tables.write(
                "Renamed with their file",
                "| from | to | mocked type |\n|---|---|---|\n",
                result.renamed(),
                each -> row(
                        MarkdownText.code(each.from().path()),
                        place(each.to().site().path(), each.to().line()),
                        MarkdownText.code(each.to().site().type())));
        out.flush();
    }

    private static String row(GateSite site) {
        Replaced replacement = site.replacement();
        String instead =
                replacement == null ? MarkdownText.code(site.message()) : MarkdownText.code(replacement.after());
        String command = site.command();
        return row(
                place(site.site().path(), site.line()),
                MarkdownText.code(site.site().type()),
                instead,
                command == null ? "" : MarkdownText.code(command));
    }

    private static String place(String file, int line) {
        return MarkdownText.code(line == 0 ? file : file + ":" + line);
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    /** Writes tables while there is room. */
    private static final class Tables {

        private final Writer out;
        private long left;

        Tables(Writer out, long left) {
            this.out = out;
            this.left = left;
        }

        <T> void write(String title, String head, List<T> entries, Function<T, String> row) throws IOException {
            if (entries.isEmpty()) {
                return;
            }
            out.write("\n### " + title + "\n\n" + head);
            int written = 0;
            for (T entry : entries) {
                String text = row.apply(entry);
                int size = text.getBytes(StandardCharsets.UTF_8).length;
                if (size > left) {
                    break;
                }
                out.write(text);
                left -= size;
                written++;
            }
            if (written < entries.size()) {
                out.write(
                        "\n" + (entries.size() - written) + " more are not shown: a summary has room for 1,024 KiB.\n");
            }
        }
    }
}
