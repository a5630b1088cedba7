package io.github.mockfactory.driver.plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.DiffAlgorithm.SupportedAlgorithm;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.util.QuotedString;
import org.jspecify.annotations.Nullable;

/**
 * The difference between two contents of a file, as {@code git diff} prints it and {@code git apply} takes it. The engine can
 * print one too, for which it fills a git repository in memory each time; a plan needs several for every file.
 */
public final class GitDiff {

    private static final DiffAlgorithm ALGORITHM = DiffAlgorithm.getAlgorithm(SupportedAlgorithm.HISTOGRAM);

    private GitDiff() {}

    /**
     * Compares two contents.
     *
     * @param path   of the file, relative to the root, with slashes
     * @param before null for a new file
     * @param after  what the file becomes
     * @return the difference, decoded; empty if there is none
     */
    public static String of(String path, @Nullable FileContent before, FileContent after) {
        if (after.equals(before)) {
            return "";
        }
        RawText left = raw(before);
        RawText right = raw(after);
        EditList edits = ALGORITHM.diff(RawTextComparator.DEFAULT, left, right);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header(path, before, after).getBytes(StandardCharsets.UTF_8));
        try (DiffFormatter formatter = new DiffFormatter(out)) {
            formatter.format(edits, left, right);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot compare " + path + ": " + e.getMessage(), e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String header(String path, @Nullable FileContent before, FileContent after) {
        String left = QuotedString.GIT_PATH.quote("a/" + path);
        String right = QuotedString.GIT_PATH.quote("b/" + path);
        String index = id(before) + ".." + id(after);
        return before == null
                ? lines(
                        "diff --git " + left + " " + right,
                        "new file mode 100644",
                        "index " + index,
                        "--- /dev/null",
                        "+++ " + right)
                : lines(
                        "diff --git " + left + " " + right,
                        "index " + index + " 100644",
                        "--- " + left,
                        "+++ " + right);
    }

    private static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }

    private static String id(@Nullable FileContent content) {
        if (content == null) {
            return ObjectId.zeroId().name();
        }
        try (ObjectInserter.Formatter blobs = new ObjectInserter.Formatter()) {
            return blobs.idFor(Constants.OBJ_BLOB, content.bytes()).name();
        }
    }

    /** A byte order mark is part of the first line. */
    private static RawText raw(@Nullable FileContent content) {
        String text = content == null ? "" : (content.byteOrder() ? "\uFEFF" : "") + content.text();
        return new RawText(text.getBytes(StandardCharsets.UTF_8));
    }
}
