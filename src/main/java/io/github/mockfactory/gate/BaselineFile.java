package io.github.mockfactory.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The known sites of one module, as text. Each site has a line of its own, with an empty line before it that stays when the site
 * goes: git cannot merge two branches that change neighbouring lines. Lines that start with {@code #} are for readers.
 */
final class BaselineFile {

    private static final String HEADER = """
            # Raw mocks that the gate lets pass: path, class#member, form, mocked type, category.
            # The goal verify with -Dmockfactory.update=true takes out those that are gone. Empty lines stay, for git to merge.
            """;
    private static final Pattern CONFLICT = Pattern.compile("(<{7}|={7}|>{7}|\\|{7})( .*)?");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Line EMPTY = new Line("", null);

    private final String folder;
    private final String lineBreak;
    private final List<Line> lines;
    private final List<Unchecked> problems;

    private record Line(String text, @Nullable KnownSite site) {}

    private BaselineFile(String folder, String lineBreak, List<Line> lines, List<Unchecked> problems) {
        this.folder = folder;
        this.lineBreak = lineBreak;
        this.lines = List.copyOf(lines);
        this.problems = List.copyOf(problems);
    }

    /** A file without sites, whose paths are relative to a folder. */
    static BaselineFile empty(String folder) {
        return of("", folder, HEADER);
    }

    /**
     * Reads a file.
     *
     * @param file   its path, relative to the root, for messages
     * @param folder that the paths in it are relative to, itself relative to the root
     * @param text   its content
     */
    static BaselineFile of(String file, String folder, String text) {
        List<Line> lines = new ArrayList<>();
        List<Unchecked> problems = new ArrayList<>();
        String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        for (String line : content.lines().toList()) {
            try {
                lines.add(new Line(line, siteOn(line, folder)));
            } catch (IllegalArgumentException e) {
                lines.add(new Line(line, null));
                problems.add(new Unchecked(
                        file, lines.size(), Unchecked.Cause.BROKEN_BASELINE, String.valueOf(e.getMessage())));
            }
        }
        return new BaselineFile(folder, content.contains("\r\n") ? "\r\n" : "\n", lines, problems);
    }

    private static @Nullable KnownSite siteOn(String line, String folder) {
        if (CONFLICT.matcher(line).matches()) {
            throw new IllegalArgumentException(
                    "A merge has left a conflict. Take out the lines that start with <<<<<<<, |||||||, ======= "
                            + "and >>>>>>>, keep the others, and run the goal verify with -Dmockfactory.update=true: it takes out what is gone");
        }
        if (line.isBlank() || line.startsWith("#")) {
            return null;
        }
        try {
            KnownSite site = KnownSite.parse(line.strip());
            return site.movedTo(RelativePaths.resolve(folder, site.path()), site.member());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    e.getMessage() + ". Take the line out, or take the file from git again", e);
        }
    }

    /** With paths relative to the root; equal ones as often as they stand there. */
    List<KnownSite> sites() {
        return lines.stream().flatMap(line -> Stream.ofNullable(line.site)).toList();
    }

    /** Lines that cannot be read. A file with problems is not to be written. */
    List<Unchecked> problems() {
        return problems;
    }

    /** The file without some of its sites, each as often as it is given. */
    BaselineFile without(Collection<KnownSite> gone) {
        Counts<KnownSite> open = Counts.of(gone);
        List<Line> kept = lines.stream()
                .filter(line -> line.site == null || !open.take(line.site))
                .toList();
        boolean left = kept.stream().anyMatch(line -> line.site != null);
        // where no site is left there is nobody to merge with
        return withLines(
                left ? kept : kept.stream().filter(line -> !line.text.isBlank()).toList());
    }

    /** The file with more sites, each where the order says. */
    BaselineFile with(Collection<KnownSite> added) {
        List<KnownSite> open = new ArrayList<>(added.stream().sorted().toList());
        List<Line> result = new ArrayList<>();
        for (Line line : lines) {
            while (line.site != null && !open.isEmpty() && open.get(0).compareTo(line.site) <= 0) {
                result.add(lineOf(open.remove(0)));
                result.add(EMPTY);
            }
            result.add(line);
        }
        for (KnownSite site : open) {
            result.add(EMPTY);
            result.add(lineOf(site));
        }
        return withLines(result);
    }

    private Line lineOf(KnownSite site) {
        String path = RelativePaths.relativize(folder, site.path());
        return new Line(site.movedTo(path, site.member()).toString(), site);
    }

    private BaselineFile withLines(List<Line> changed) {
        return new BaselineFile(folder, lineBreak, changed, problems);
    }

    String text() {
        return lines.stream().map(line -> line.text + lineBreak).collect(Collectors.joining());
    }
}
