package io.github.mockfactory.style;

import java.util.ArrayList;
import java.util.List;

/**
 * How deep each character of a piece of code stands in brackets. Characters of literals and comments stand nowhere.
 *
 * @param depths by position
 */
record Nesting(List<Integer> depths) {

    private static final int NOWHERE = Integer.MAX_VALUE;

    /** The inside of brackets that nothing is around. */
    record Group(int start, int end) {

        int length() {
            return end - start;
        }
    }

    static Nesting of(String code) {
        List<Integer> depths = new ArrayList<>(code.length());
        int depth = 0;
        char quote = 0;
        boolean comment = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (comment) {
                depths.add(NOWHERE);
            } else if (quote != 0) {
                depths.add(NOWHERE);
                if (c == '\\') {
                    depths.add(NOWHERE);
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
                depths.add(NOWHERE);
            } else if (code.startsWith("//", i)) {
                comment = true;
                depths.add(NOWHERE);
            } else if (opens(code, i)) {
                depths.add(depth++);
            } else if (closes(code, i)) {
                depth = Math.max(0, depth - 1);
                depths.add(depth);
            } else {
                depths.add(depth);
            }
        }
        return new Nesting(depths.subList(0, Math.min(depths.size(), code.length())));
    }

    private static boolean opens(String code, int i) {
        char c = code.charAt(i);
        // an operator has white space around it
        return "([{".indexOf(c) >= 0
                || (c == '<'
                        && i > 0
                        && i + 1 < code.length()
                        && code.charAt(i + 1) != ' '
                        && code.charAt(i + 1) != '=');
    }

    private static boolean closes(String code, int i) {
        char c = code.charAt(i);
        return ")]}".indexOf(c) >= 0 || (c == '>' && i > 0 && code.charAt(i - 1) != ' ' && code.charAt(i - 1) != '-');
    }

    private int depth(int position) {
        return depths.get(position);
    }

    int find(String code, String text, int depth) {
        List<Integer> all = findAll(code, text, depth);
        return all.isEmpty() ? -1 : all.get(0);
    }

    List<Integer> findAll(String code, String text, int depth) {
        List<Integer> found = new ArrayList<>();
        for (int i = code.indexOf(text); i >= 0; i = code.indexOf(text, i + 1)) {
            if (depth(i) == depth) {
                found.add(i);
            }
        }
        return found;
    }

    /** Whether a statement ends before the end of the code, a comment aside. */
    boolean endsStatement(String code) {
        for (int i = code.indexOf("; "); i >= 0; i = code.indexOf("; ", i + 1)) {
            if (depth(i) != NOWHERE && !code.startsWith("//", i + 2)) {
                return true;
            }
        }
        return false;
    }

    /** The dots before calls; what a chain starts with stays with its first call if it is a name. */
    List<Integer> chainedCalls(String code) {
        List<Integer> dots = new ArrayList<>();
        boolean call = false;
        for (int i = 0; i < code.length(); i++) {
            if (depth(i) != 0) {
                continue;
            }
            call |= code.charAt(i) == '(';
            if (code.charAt(i) == '.' && call && i > 0 && isCall(code, i + 1)) {
                dots.add(i);
            }
        }
        return dots;
    }

    private static boolean isCall(String code, int start) {
        int i = start;
        while (i < code.length() && Character.isJavaIdentifierPart(code.charAt(i))) {
            i++;
        }
        return i > start && i < code.length() && code.charAt(i) == '(';
    }

    List<Group> groups(String code) {
        List<Group> groups = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (depth(i) == 0 && (c == '(' || (c == '{' && i + 1 < code.length()))) {
                open = i + 1;
            } else if (open >= 0 && depth(i) == 0 && (c == ')' || c == '}')) {
                groups.add(new Group(open, i));
                open = -1;
            }
        }
        if (open >= 0) {
            groups.add(new Group(open, code.length()));
        }
        return groups;
    }
}
