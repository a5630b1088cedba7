package io.github.mockfactory.generate;

import io.github.mockfactory.site.TypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a class beside a factory says, whatever it looks like: its code without comments, imports and white space, and without
 * {@code final}, which a style may ask for.
 *
 * @param code what is left of the text
 */
record WrittenText(String code) {

    private static final Pattern LOOKS =
            Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|\\b(?:package|import)\\s[^;]*;|\\bfinal\\b|\\s");

    static WrittenText of(String text) {
        return new WrittenText(LOOKS.matcher(text).replaceAll(""));
    }

    /** Whether a template says the same, with some of what it has for some libraries only. */
    boolean isOf(Template template, TypeName factory) {
        List<String> features = template.features();
        WrittenText asked = asks(factory);
        for (int bits = 0; bits < 1 << features.size(); bits++) {
            Set<String> chosen = new HashSet<>();
            for (int i = 0; i < features.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    chosen.add(features.get(i));
                }
            }
            if (of(template.with(chosen).text(factory)).asks(factory).equals(asked)) {
                return true;
            }
        }
        return false;
    }

    /** The same, by whatever methods the factory is asked for mocks. */
    private WrittenText asks(TypeName factory) {
        return new WrittenText(code.replaceAll(Pattern.quote(factory.inPackage()) + "\\.\\w+\\(", "create("));
    }
}
