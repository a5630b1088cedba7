package io.github.mockfactory.style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An import, as far as its place goes.
 *
 * @param name        what is imported
 * @param isStatic    whether it is static
 * @param startsBlock whether a blank line precedes it
 */
public record ImportLine(String name, boolean isStatic, boolean startsBlock) {

    static final String STATIC = "static";
    static final String OWN = "own";

    private static final Pattern IMPORT = Pattern.compile("^import\\s+(static\\s+)?([\\w$.*]+)\\s*;");
    private static final Pattern DOT = Pattern.compile("\\.");
    /** Names of these say who hosts a project, not which one it is. */
    private static final Set<String> HOSTS =
            Set.of("org.apache", "org.eclipse", "com.github", "io.github", "com.google", "org.jetbrains");

    private static final List<Comparator<String>> ORDERS =
            List.of(Comparator.naturalOrder(), String.CASE_INSENSITIVE_ORDER);

    /** Reads the imports of a file, in order. */
    static List<ImportLine> in(String source) {
        List<ImportLine> imports = new ArrayList<>();
        boolean blank = true;
        for (String line : source.lines().toList()) {
            Matcher matcher = IMPORT.matcher(line);
            if (matcher.find()) {
                imports.add(new ImportLine(matcher.group(2), matcher.group(1) != null, blank));
                blank = false;
            } else if (!imports.isEmpty() && line.contains("{")) {
                break;
            } else {
                blank |= line.isBlank();
            }
        }
        return imports;
    }

    /** The names that classes of one project share from the start, as far as a package tells. */
    static String projectOf(String packageName) {
        String[] names = DOT.split(packageName, -1);
        if (names.length < 2) {
            return packageName;
        }
        String project = names[0] + "." + names[1];
        return HOSTS.contains(project) && names.length > 2 ? project + "." + names[2] : project;
    }

    /** What imports that stand together have in common: they are static, or of the project, or their first name is one. */
    String group(String project) {
        if (isStatic) {
            return STATIC;
        }
        return !project.isEmpty() && name.startsWith(project + ".") ? OWN : DOT.split(name, 2)[0];
    }

    /** How many names two imports share from the start. */
    int common(String other) {
        String[] left = DOT.split(name, -1);
        String[] right = DOT.split(other, -1);
        int names = 0;
        while (names < left.length && names < right.length && left[names].equals(right[names])) {
            names++;
        }
        return names;
    }

    /** Where a name belongs in a list that is in order; negative if the list is in none. */
    static int sortedPosition(List<String> names, String added) {
        for (Comparator<String> order : ORDERS) {
            if (names.equals(names.stream().sorted(order).toList())) {
                return (int) names.stream()
                        .filter(each -> order.compare(each, added) < 0)
                        .count();
            }
        }
        return -1;
    }
}
