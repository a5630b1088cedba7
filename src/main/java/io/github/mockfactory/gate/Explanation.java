package io.github.mockfactory.gate;

import io.github.mockfactory.summary.Amount;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The sites that somebody asks about.
 *
 * @param file  that was asked about, relative to the root, with slashes
 * @param line  that was asked about, from 1; 0 for the whole file
 * @param sites those of the line; of the nearest lines, if it has none; all of the file, if no line was asked about
 * @param isExact whether the sites are those that were asked about, not just near
 */
public record Explanation(String file, int line, List<GateSite> sites, boolean isExact) {

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
     * @param ends the last lines of sites, as far as they are known: of those that only span the line the innermost is meant
     * @return one site at least
     * @throws IllegalArgumentException if the file has no site; the message names it, and files of that name that have some
     */
    public static Explanation of(Collection<GateSite> all, String file, int line, Map<GateSite.Name, Integer> ends) {
        List<GateSite> inFile =
                all.stream().filter(each -> each.site().path().equals(file)).toList();
        if (inFile.isEmpty()) {
            throw new IllegalArgumentException("There is no mock site in " + file + hint(all, file));
        }
        if (line == 0) {
            return new Explanation(file, line, inFile, true);
        }
        List<GateSite> there =
                inFile.stream().filter(each -> each.line() == line).toList();
        if (there.isEmpty()) {
            there = innermost(
                    inFile.stream()
                            .filter(each -> each.line() < line && line <= end(each, ends))
                            .toList(),
                    ends);
        }
        if (!there.isEmpty()) {
            return new Explanation(file, line, there, true);
        }
        int nearest =
                inFile.stream().mapToInt(each -> distance(each, line)).min().orElse(0);
        return new Explanation(
                file,
                line,
                inFile.stream().filter(each -> distance(each, line) == nearest).toList(),
                false);
    }

    private static int end(GateSite site, Map<GateSite.Name, Integer> ends) {
        return ends.getOrDefault(site.name(), site.line());
    }

    private static List<GateSite> innermost(List<GateSite> spanning, Map<GateSite.Name, Integer> ends) {
        int shortest = spanning.stream()
                .mapToInt(each -> end(each, ends) - each.line())
                .min()
                .orElse(0);
        return spanning.stream()
                .filter(each -> end(each, ends) - each.line() == shortest)
                .toList();
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
}
