package io.github.mockfactory.gate;

import java.util.HashMap;
import java.util.Map;

/** Files that have another name now, as git tells them by their content, and the classes that they declare. */
public final class Renames {

    private final Map<String, String> oldByNew;

    /**
     * Takes pairs of paths.
     *
     * @param oldByNew what a file was called, by what it is called now; relative to the root, with slashes
     */
    public Renames(Map<String, String> oldByNew) {
        this.oldByNew = new HashMap<>(oldByNew);
    }

    /** Whether a site that looks new is a known one, if files and classes are called as they were. */
    boolean tell(KnownSite known, KnownSite now) {
        return known.form() == now.form()
                && known.category().equals(now.category())
                && isSameFile(known.path(), now.path())
                && isSameMember(known.member(), now.member())
                && isSameType(known.type(), now.type());
    }

    private boolean isSameFile(String known, String now) {
        return known.equals(now) || known.equals(oldByNew.get(now));
    }

    private boolean isSameMember(String known, String now) {
        int knownEnd = known.lastIndexOf('#');
        int nowEnd = now.lastIndexOf('#');
        return knownEnd >= 0
                && nowEnd >= 0
                && known.substring(knownEnd).equals(now.substring(nowEnd))
                && isSameType(known.substring(0, knownEnd), now.substring(0, nowEnd));
    }

    /** By the file that is called after the class, for a nested class after the one around it. */
    private boolean isSameType(String known, String now) {
        if (known.equals(now)) {
            return true;
        }
        String knownNested = known.substring(topLevel(known).length());
        String nowNested = now.substring(topLevel(now).length());
        return knownNested.equals(nowNested)
                && oldByNew.entrySet().stream()
                        .anyMatch(renamed -> declares(renamed.getKey(), topLevel(now))
                                && declares(renamed.getValue(), topLevel(known)));
    }

    private static String topLevel(String type) {
        int end = type.indexOf('$', type.lastIndexOf('.') + 2);
        int array = type.indexOf('[');
        int nested = end < 0 ? type.length() : end;
        return type.substring(0, array < 0 ? nested : Math.min(array, nested));
    }

    private static boolean declares(String path, String type) {
        int extension = path.lastIndexOf('.');
        String name = "/" + type.replace('.', '/');
        return extension > 0 && ("/" + path.substring(0, extension)).endsWith(name);
    }
}
