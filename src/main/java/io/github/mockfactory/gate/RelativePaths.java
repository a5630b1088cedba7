package io.github.mockfactory.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Paths with slashes, as text: they may have characters that the system at hand does not allow in its own. */
final class RelativePaths {

    private static final String UP = "..";

    private RelativePaths() {}

    /** A path that is relative to a folder, as one that is relative to what the folder is relative to. */
    static String resolve(String folder, String path) {
        List<String> names = names(folder);
        for (String name : names(path)) {
            if (name.equals(UP)
                    && !names.isEmpty()
                    && !names.get(names.size() - 1).equals(UP)) {
                names.remove(names.size() - 1);
            } else {
                names.add(name);
            }
        }
        return String.join("/", names);
    }

    /** The inverse of {@link #resolve}. */
    static String relativize(String folder, String path) {
        List<String> from = names(folder);
        List<String> to = names(path);
        int common = 0;
        while (common < from.size()
                && common < to.size() - 1
                && from.get(common).equals(to.get(common))) {
            common++;
        }
        List<String> names = new ArrayList<>();
        for (int i = common; i < from.size(); i++) {
            names.add(UP);
        }
        names.addAll(to.subList(common, to.size()));
        return String.join("/", names);
    }

    private static List<String> names(String path) {
        List<String> names = new ArrayList<>(Arrays.asList(path.split("/", -1)));
        names.removeIf(String::isEmpty);
        return names;
    }
}
