package io.github.mockfactory.setup;

import java.util.Locale;
import javax.lang.model.SourceVersion;

/** Puts words together as names in Java are written. */
final class Words {

    private Words() {}

    static String capitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** {@code Id} becomes {@code id}, {@code URI} becomes {@code uri}, {@code HTTPClient} becomes {@code httpClient}. */
    static String decapitalised(String word) {
        int upper = 0;
        while (upper < word.length() && Character.isUpperCase(word.charAt(upper))) {
            upper++;
        }
        int end = upper <= 1 || upper == word.length() ? upper : upper - 1;
        return word.substring(0, end).toLowerCase(Locale.ROOT) + word.substring(end);
    }

    /** A name that a variable can have. */
    static String identifier(String word) {
        String name = decapitalised(word);
        return SourceVersion.isKeyword(name) || !SourceVersion.isIdentifier(name) ? name + "Value" : name;
    }
}
