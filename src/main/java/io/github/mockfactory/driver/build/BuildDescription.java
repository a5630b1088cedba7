package io.github.mockfactory.driver.build;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.mockfactory.driver.Failures;
import io.github.mockfactory.driver.JsonFault;
import io.github.mockfactory.driver.source.SourceModule;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A build, written down in a file of JSON by {@code docs/schemas/build-1.json}. Paths in it are absolute, or relative to the
 * root, which itself is absolute or relative to the folder of the file.
 *
 * @param formatVersion rises when a field goes or changes its meaning: 1
 * @param name          of the build, for people
 * @param root          the absolute folder in which people start the build
 * @param output        the absolute folder for reports; null for {@code target/mock-factory}
 * @param modules       that are compiled
 */
public record BuildDescription(
        int formatVersion, String name, Path root, @Nullable Path output, List<SourceModule> modules) {

    private static final String REMEDY = ". Make it anew, or mend it by docs/other-builds.md";

    /** Keeps a copy of the list. */
    public BuildDescription {
        modules = List.copyOf(modules);
    }

    /** The part of a description on which all other paths depend. */
    private record Root(@Nullable String root) {}

    /**
     * Reads a description.
     *
     * @param file absolute, or relative to the folder of the process
     * @return what it says
     * @throws IOException              if it cannot be read
     * @throws IllegalArgumentException if it is none, or its root is not there; the message names file and fault
     */
    public static BuildDescription read(Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        if (!Files.isRegularFile(absolute)) {
            throw new IllegalArgumentException("The build description " + absolute
                    + " is not there: mockfactory.build must name a file, see docs/other-builds.md");
        }
        byte[] content;
        try {
            content = Files.readAllBytes(absolute);
        } catch (IOException e) {
            throw Failures.because("Cannot read " + absolute, e);
        }
        try {
            Path folder = absolute.resolveSibling("");
            String root = mapper(folder)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(content, Root.class)
                    .root();
            Path base = root == null ? folder : folder.resolve(root).normalize();
            BuildDescription description = mapper(base)
                    .build()
                    .readerFor(BuildDescription.class)
                    .<BuildDescription>readValue(content)
                    .completed(base);
            description.requireKnown();
            return description;
        } catch (JsonProcessingException e) {
            throw wrong(absolute, new IllegalArgumentException(JsonFault.of(e), e));
        } catch (IllegalArgumentException e) {
            throw wrong(absolute, e);
        }
    }

    private static IllegalArgumentException wrong(Path file, IllegalArgumentException fault) {
        return new IllegalArgumentException(
                "The build description " + file + " is wrong: " + fault.getMessage() + REMEDY, fault);
    }

    private void requireKnown() {
        if (formatVersion != 1) {
            throw new IllegalArgumentException("its formatVersion is " + formatVersion + ", but must be 1");
        }
        if (!Files.isDirectory(root)) {
            throw new IllegalArgumentException("the root " + root + " is not there");
        }
    }

    /**
     * Makes sure that nothing is left out of the modules, and that what they name is there.
     *
     * @param file that was read
     * @throws IllegalArgumentException if not so; the message names file and fault
     */
    void requireWhole(Path file) {
        try {
            new DescriptionCheck(modules).check();
        } catch (IllegalArgumentException e) {
            throw wrong(file, e);
        }
    }

    /** What may be left out is empty: Jackson knows it for texts, lists and charsets, and the rest follows here. */
    private BuildDescription completed(Path base) {
        return new BuildDescription(
                formatVersion, name.isEmpty() ? String.valueOf(base.getFileName()) : name, base, output, modules);
    }

    private static JsonMapper.Builder mapper(Path base) {
        return JsonMapper.builder()
                .enable(
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .defaultSetterInfo(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL))
                .addModule(new SimpleModule()
                        .addDeserializer(Path.class, new PathReader(base))
                        .addDeserializer(Charset.class, new CharsetReader()));
    }

    private static final class PathReader extends FromStringDeserializer<Path> {

        private static final long serialVersionUID = 1;

        private final transient Path base;

        PathReader(Path base) {
            super(Path.class);
            this.base = base;
        }

        @Override
        protected Path _deserialize(String value, DeserializationContext context) throws IOException {
            try {
                return base.resolve(value).normalize();
            } catch (InvalidPathException e) {
                throw new IllegalArgumentException("it is no path: " + e.getReason(), e);
            }
        }

        @Override
        public @Nullable Object getEmptyValue(DeserializationContext context) {
            return null;
        }
    }

    private static final class CharsetReader extends FromStringDeserializer<Charset> {

        private static final long serialVersionUID = 1;

        CharsetReader() {
            super(Charset.class);
        }

        @Override
        protected Charset _deserialize(String value, DeserializationContext context) throws IOException {
            try {
                return Charset.forName(value);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                throw new IllegalArgumentException("this JDK does not know it", e);
            }
        }

        @Override
        public Object getEmptyValue(DeserializationContext context) {
            return StandardCharsets.UTF_8;
        }
    }
}
