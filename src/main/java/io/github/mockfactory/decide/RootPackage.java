package io.github.mockfactory.decide;

import java.util.Map;

/** Chooses the package that the sources of a module have in common. */
final class RootPackage {

    private static final int HOST_NAMES = 2;

    private RootPackage() {}

    /**
     * Descends from the unnamed package as long as one child holds most of the files, and far enough to leave names behind that
     * say who hosts the code rather than what it is, such as {@code org.apache}.
     *
     * @param files number of files by package
     * @return the package; empty if the files have nothing in common
     */
    static String of(Map<String, Integer> files) {
        int total = files.values().stream().mapToInt(Integer::intValue).sum();
        String root = "";
        while (true) {
            String child = largestChild(root, files);
            int share = under(child, files);
            int names = (int) child.chars().filter(c -> c == '.').count() + 1;
            boolean majority = share * 2 > total;
            boolean nearlyAll = share * 10 >= total * 9;
            if (child.equals(root) || !(names <= HOST_NAMES + 1 ? majority : nearlyAll)) {
                return root;
            }
            root = child;
        }
    }

    private static String largestChild(String root, Map<String, Integer> files) {
        String largest = root;
        int most = 0;
        for (String name : files.keySet()) {
            if (!name.equals(root) && isUnder(name, root)) {
                int dot = name.indexOf('.', root.isEmpty() ? 0 : root.length() + 1);
                String child = dot < 0 ? name : name.substring(0, dot);
                int size = under(child, files);
                if (size > most) {
                    largest = child;
                    most = size;
                }
            }
        }
        return largest;
    }

    private static int under(String root, Map<String, Integer> files) {
        return files.entrySet().stream()
                .filter(entry -> isUnder(entry.getKey(), root))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static boolean isUnder(String name, String root) {
        return root.isEmpty() || name.equals(root) || name.startsWith(root + ".");
    }
}
