package io.github.mockfactory.survey;

import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.generate.AnnotationEngineFiles;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.openrewrite.SourceFile;

/** The listeners that resources tell Spring of, for every class that it manages and that does not choose its own. */
final class SpringListeners {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final String KEY = "org.springframework.test.context.TestExecutionListener";

    private final Map<SourceSetKey, Set<String>> names = new HashMap<>();

    /** Reads a file that is not source code. */
    void add(SourceFile file) {
        if (file.getSourcePath().endsWith(AnnotationEngineFiles.SPRING_FILE)) {
            Set<String> listeners = names.computeIfAbsent(SourceSetKey.of(file), key -> new HashSet<>());
            COMMA.splitAsStream(read(file.printAll()))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .forEach(listeners::add);
        }
    }

    /** Spring fails on a file that it cannot read, and so does every test that it manages. */
    private static String read(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IllegalArgumentException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(KEY, "");
    }

    /** By the source set that tells of them, those of all source sets that are seen. */
    Map<SourceSetKey, Set<String>> seenBy(SourceSetKey sourceSet, Predicate<SourceSetKey> seen) {
        Map<SourceSetKey, Set<String>> found = new HashMap<>();
        names.forEach((key, each) -> {
            if (key.sameModule(sourceSet) || seen.test(key)) {
                found.put(key, each);
            }
        });
        return found;
    }
}
