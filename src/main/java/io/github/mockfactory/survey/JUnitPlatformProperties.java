package io.github.mockfactory.survey;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.openrewrite.SourceFile;

/** Reads from {@code junit-platform.properties} what holds for all test classes of a module. */
final class JUnitPlatformProperties {

    private JUnitPlatformProperties() {}

    /** Whether the file makes one instance of a class run all its tests. */
    static boolean isPerClass(SourceFile source) {
        if (!source.getSourcePath().endsWith("junit-platform.properties")) {
            return false;
        }
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(source.printAll()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "per_class".equalsIgnoreCase(properties.getProperty("junit.jupiter.testinstance.lifecycle.default"));
    }
}
