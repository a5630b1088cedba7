package io.github.mockfactory.style;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What files show of their headers. Two have one shape if they differ in numbers, such as years, in the name of the file, and in
 * lines that say whose the file is.
 */
final class HeaderEvidence {

    private static final Pattern COMMENTS =
            Pattern.compile("\\A\\s*((?:(?:/\\*.*?\\*/|//[^\\n]*)\\s*)+)", Pattern.DOTALL);
    private static final Pattern PACKAGE = Pattern.compile("^package\\s", Pattern.MULTILINE);
    private static final Pattern OWNER =
            Pattern.compile("(?i)(copyright|\\(c\\)|\u00A9|author|contributor|created|date\\b|\\$Id|since).*");
    private static final Pattern NUMBERS = Pattern.compile("\\d+");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    private final Map<String, Integer> headers = new HashMap<>();
    private int files;

    /** Takes a file, without the comments of a class in the unnamed package: nothing tells them from a header. */
    void add(String name, String source) {
        files++;
        Matcher comments = COMMENTS.matcher(source);
        if (comments.find()
                && PACKAGE.matcher(source)
                        .region(comments.end(), source.length())
                        .lookingAt()) {
            String text = comments.group(1).replace("\r\n", "\n");
            headers.merge(text.replaceAll("\\b" + Pattern.quote(name) + "\\b", Header.FILE), 1, Integer::sum);
        }
    }

    /** The newest of the commonest shape, if most of the files have a header. */
    Header header() {
        Map<String, Map<String, Integer>> byShape = new HashMap<>();
        headers.forEach((text, count) ->
                byShape.computeIfAbsent(shape(text), shape -> new HashMap<>()).put(text, count));
        return byShape.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<String, Map<String, Integer>> shape) -> sum(shape.getValue()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .filter(shape -> sum(headers) * 2 > files)
                .flatMap(shape -> shape.getValue().entrySet().stream()
                        .max(Comparator.comparingInt((Map.Entry<String, Integer> header) -> newestYear(header.getKey()))
                                .thenComparing(Map.Entry.comparingByValue())
                                .thenComparing(Map.Entry.comparingByKey())))
                .map(header -> new Header(header.getKey()))
                .orElse(Header.NONE);
    }

    private static String shape(String header) {
        return header.lines()
                .map(line -> NUMBERS.matcher(OWNER.matcher(line).replaceAll("")).replaceAll("#"))
                .collect(Collectors.joining("\n"));
    }

    private static int newestYear(String header) {
        return YEAR.matcher(header)
                .results()
                .mapToInt(year -> Integer.parseInt(year.group()))
                .max()
                .orElse(0);
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
