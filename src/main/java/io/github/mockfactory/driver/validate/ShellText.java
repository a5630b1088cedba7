package io.github.mockfactory.driver.validate;

import java.util.Collection;
import java.util.regex.Pattern;

/** Puts names into a command of the shell, so that it takes each for what it is, wherever it stands: in quotes, or in none. */
final class ShellText {

    private static final Pattern PLAIN = Pattern.compile("[\\w./+:@%-]*");

    private ShellText() {}

    /** The command with the names in a place, with commas between them. */
    static String filled(String text, String place, Collection<String> names) {
        StringBuilder filled = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith(place, i)) {
                String separator = "";
                for (String name : names) {
                    filled.append(separator).append(quoted(name, quote));
                    separator = ",";
                }
                i += place.length() - 1;
                continue;
            }
            char each = text.charAt(i);
            filled.append(each);
            if (each == '\\' && quote != '\'' && i + 1 < text.length()) {
                i++;
                filled.append(text.charAt(i));
            } else if (quote == 0 && (each == '"' || each == '\'')) {
                quote = each;
            } else if (each == quote) {
                quote = 0;
            }
        }
        return filled.toString();
    }

    private static String quoted(String name, char quote) {
        if (PLAIN.matcher(name).matches()) {
            return name;
        }
        return switch (quote) {
            case '"' -> name.replaceAll("[\\\\\"$`]", "\\\\$0");
            case '\'' -> name.replace("'", "'\\''");
            default -> "'" + name.replace("'", "'\\''") + "'";
        };
    }
}
