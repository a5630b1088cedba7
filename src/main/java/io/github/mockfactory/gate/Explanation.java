package io.github.mockfactory.gate;

import io.github.mockfactory.summary.Amount;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The sites that somebody asks about.
 *
 * @param file  that was asked about, relative to the root, with slashes
 * @param line  that was asked about, from 1; 0 for the whole file
 * @param sites those of the line; of the nearest lines, if it has none; all of the file, if no line was asked about
 */
public record Explanation(String file, int line, List<GateSite> sites) {

    /** Keeps a copy, in order. */
    public Explanation {
        sites = sites.stream().sorted(GateSite.ORDER).toList();
    }

    /**
     * Finds the sites.
     *
     * @param all  sites to look among
     * @param file that is asked about, relative to the root, with slashes
     * @param line that is asked about, from 1; 0 for the whole file
     * @return one site at least
     * @throws IllegalArgumentException if the file has no site; the message names it, and files of that name that have some
     */
    public static Explanation of(Collection<GateSite> all, String file, int line) {
        List<GateSite> inFile =
                all.stream().filter(each -> each.site().path().equals(file)).toList();
        if (inFile.isEmpty()) {
            throw new IllegalArgumentException("There is no mock site in " + file + hint(all, file));
        }
        if (line == 0) {
            return new Explanation(file, line, inFile);
        }
        int nearest =
                inFile.stream().mapToInt(each -> distance(each, line)).min().orElse(0);
        return new Explanation(
                file,
                line,
                inFile.stream().filter(each -> distance(each, line) == nearest).toList());
    }

    private static int distance(GateSite site, int line) {
        return Math.abs(site.line() - line);
    }

    private static String hint(Collection<GateSite> all, String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        List<String> alike = all.stream()
                .map(each -> each.site().path())
                .filter(path -> path.equals(name) || path.endsWith("/" + name))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        return alike.isEmpty()
                ? ". Sites are in "
                        + Amount.of(
                                all.stream()
                                        .map(each -> each.site().path())
                                        .distinct()
                                        .count(),
                                "file")
                        + " of the build; FindRawMocks lists them"
                : ". Did you mean " + String.join(" or ", alike) + "?";
    }

    /**
     * Whether the sites are those that were asked about, not just near.
     *
     * @return true for a line that has some, and for a whole file
     */
    public boolean isExact() {
        return line == 0 || sites.stream().allMatch(each -> each.line() == line);
    }
}
