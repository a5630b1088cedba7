package io.github.mockfactory.gate;

import io.github.mockfactory.site.Form;
import java.util.Comparator;
import java.util.Locale;

/**
 * What tells a mock site from others, and stays when code is moved about in its file. All of it comes from the source, nothing
 * from the JDK or from tools. Equal sites are told apart by their number alone.
 *
 * @param path     of the file, relative to the root, with slashes
 * @param member   class and member around the site, as in {@code com.acme.RoomTest#opens}; the class is named as in class files,
 *                 and both are empty where there is none
 * @param form     how the site is written
 * @param type     the mocked type, fully qualified, or {@code ?}
 * @param category of the mocked type
 */
public record KnownSite(String path, String member, Form form, String type, String category)
        implements Comparable<KnownSite> {

    private static final Comparator<KnownSite> ORDER = Comparator.comparing(KnownSite::path)
            .thenComparing(KnownSite::member)
            .thenComparing(KnownSite::form)
            .thenComparing(KnownSite::type)
            .thenComparing(KnownSite::category);

    private static final int FIELDS = 5;

    /**
     * Reads a line of a baseline.
     *
     * @param line as {@link #toString()} writes it
     * @return the site
     * @throws IllegalArgumentException if it is no such line; the message says what is wrong with it
     */
    public static KnownSite parse(String line) {
        String[] fields = line.split(" ", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("'" + line + "' must have " + FIELDS
                    + " words, path, class#member, form, type and category, but has " + fields.length);
        }
        return new KnownSite(
                Words.unescape(fields[0]),
                Words.unescape(fields[1]),
                form(fields[2]),
                Words.unescape(fields[3]),
                Words.unescape(fields[4]));
    }

    private static Form form(String word) {
        for (Form form : Form.values()) {
            if (word(form).equals(word)) {
                return form;
            }
        }
        throw new IllegalArgumentException("There is no form '" + word + "' of a mock site");
    }

    private static String word(Form form) {
        return form.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The same site in a file of another name.
     *
     * @param newPath   of the file
     * @param newMember class and member there
     * @return the site by that name
     */
    public KnownSite movedTo(String newPath, String newMember) {
        return new KnownSite(newPath, newMember, form, type, category);
    }

    @Override
    public int compareTo(KnownSite other) {
        return ORDER.compare(this, other);
    }

    /** One line of a baseline, without its end. */
    @Override
    public String toString() {
        return String.join(
                " ", Words.escape(path), Words.escape(member), word(form), Words.escape(type), Words.escape(category));
    }
}
