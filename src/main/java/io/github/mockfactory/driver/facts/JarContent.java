package io.github.mockfactory.driver.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What matters of a jar to those who compile with it. */
public final class JarContent {

    private static final String CLASS = ".class";

    private JarContent() {}

    /**
     * Tells a jar from others by its table of contents, which has a checksum of each file: nothing is unpacked.
     *
     * @param jar a file that exists
     * @return its hash
     */
    public static String hashOf(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ContentHash hash = new ContentHash();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(CLASS)) {
                    hash.add(entry.getName() + " " + entry.getCrc() + " " + entry.getSize());
                }
            }
            return hash.end();
        } catch (ZipException e) {
            return hashOfOther(jar);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + jar + ": " + e.getMessage(), e);
        }
    }

    private static String hashOfOther(Path file) {
        try {
            return new ContentHash().add(Files.readAllBytes(file)).end();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * The packages whose types the classes of a jar may refer to.
     *
     * @param jar a file that exists
     * @return names with slashes, more rather than fewer; {@link MentionGraph#ANY_PACKAGE} if nobody can tell
     */
    public static Set<String> packagesNamedIn(Path jar) {
        Set<String> texts = new HashSet<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(CLASS)) {
                    if (entry.getName().indexOf('/') < 0) {
                        // only such a class can refer to others without a package
                        texts.add("");
                    }
                    try (InputStream in = zip.getInputStream(entry)) {
                        ConstantTexts.of(ConstantTexts.reader(in.readAllBytes()))
                                .forEach(text -> addPackages(text, texts));
                    }
                }
            }
        } catch (ZipException e) {
            // what is no jar has no classes
            return Set.of();
        } catch (IllegalArgumentException | IndexOutOfBoundsException | UncheckedIOException e) {
            // some tools write class files that only a JVM can read
            return Set.of(MentionGraph.ANY_PACKAGE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + jar + ": " + e.getMessage(), e);
        }
        return new TreeSet<>(texts);
    }

    private static void addPackages(String text, Set<String> found) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean inName =
                    i < text.length() && (text.charAt(i) == '/' || Character.isJavaIdentifierPart(text.charAt(i)));
            if (!inName) {
                int slash = text.lastIndexOf('/', i - 1);
                if (slash > start) {
                    String name = text.substring(start, slash);
                    found.add(name);
                    Identifiers.afterTypeLetters(name).ifPresent(found::add);
                }
                start = i + 1;
            }
        }
    }
}
