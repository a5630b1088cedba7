package io.github.mockfactory.driver.facts;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of several parts of a code base, of which each is read on a machine of its own.
 *
 * @param part from 1 on
 * @param of   how many parts there are
 */
public record Shard(int part, int of) {

    private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,3})/([1-9]\\d{0,3})");

    /** Requires a part that there is. */
    public Shard {
        if (part < 1 || part > of) {
            throw new IllegalArgumentException("There is no part " + part + " of " + of);
        }
    }

    /**
     * Reads an option.
     *
     * @param text as in {@code 3/8}
     * @return the part
     * @throws IllegalArgumentException if it is none; the message says what is expected
     */
    public static Shard named(String text) {
        Matcher matcher = TEXT.matcher(text.trim());
        if (matcher.matches()) {
            int part = Integer.parseInt(matcher.group(1));
            int of = Integer.parseInt(matcher.group(2));
            if (part <= of) {
                return new Shard(part, of);
            }
        }
        throw new IllegalArgumentException(
                "The option shard is '" + text + "', but must be one of so many parts, from 1/8 to 8/8 for example");
    }

    /**
     * The files of this part. Neighbours are in one part, for they are often read together.
     *
     * @param paths of all parts
     * @return those of this one; each path is in one part, and no part has two more than another
     */
    public Set<String> in(Collection<String> paths) {
        List<String> sorted = List.copyOf(new TreeSet<>(paths));
        int from = (int) ((long) sorted.size() * (part - 1) / of);
        int to = (int) ((long) sorted.size() * part / of);
        return new TreeSet<>(sorted.subList(from, to));
    }

    @Override
    public String toString() {
        return part + "/" + of;
    }
}
