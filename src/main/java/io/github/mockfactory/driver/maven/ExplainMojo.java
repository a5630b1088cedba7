package io.github.mockfactory.driver.maven;

import io.github.mockfactory.driver.WholeFile;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.driver.source.DiskFiles;
import io.github.mockfactory.gate.Explainer;
import io.github.mockfactory.gate.Explanation;
import io.github.mockfactory.gate.output.ExplanationJson;
import io.github.mockfactory.gate.output.ExplanationText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Says of one site what it is, what becomes of it, why, and what to do. Changes no source. */
@Mojo(name = "explain", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_TEST_CLASSES)
public final class ExplainMojo extends GateMojo {

    /** The file to ask about: absolute, or relative to the root of the repository or to where Maven is started. */
    @Parameter(property = "mockfactory.file", defaultValue = "${file}")
    private @Nullable String file;

    /** The line to ask about, from 1; a line without a site gets the nearest ones. Without it the whole file is explained. */
    @Parameter(property = "mockfactory.line", defaultValue = "${line}")
    private @Nullable String line;

    /** How to answer: {@code text}, or {@code json} for programs. */
    @Parameter(property = "mockfactory.format", defaultValue = "${format}")
    private @Nullable String format;

    @Override
    void run() throws IOException, MojoExecutionException {
        boolean json = isJson();
        int asked = lineNumber();
        String path = path();
        CodeBase code = read(new DiskFiles(root()), options());
        Explanation explanation = new Explainer(code.plan(), code::forEach).explain(path, asked);
        StringWriter text = new StringWriter();
        ExplanationJson.write(explanation, text);
        WholeFile.write(
                output().resolve("explain.json"), text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        if (json) {
            OutputStream out = standardOutput();
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            out.flush();
        } else {
            ExplanationText.lines(explanation).forEach(getLog()::info);
        }
    }

    private boolean isJson() {
        String name = blankAsNull(format);
        if (name == null || name.equals("text")) {
            return false;
        }
        if (!name.equals("json")) {
            throw new IllegalArgumentException("The option format is '" + name + "', but must be one of: text, json");
        }
        return true;
    }

    private int lineNumber() {
        String number = blankAsNull(line);
        if (number == null) {
            return 0;
        }
        if (!number.matches("0*[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException("The option line is '" + number + "', but must be a number from 1");
        }
        return Integer.parseInt(number);
    }

    private String path() {
        String name = blankAsNull(file);
        if (name == null) {
            throw new IllegalArgumentException(
                    "Say which file to explain: -Dfile=src/test/java/com/acme/RoomTest.java");
        }
        Path absolute = Stream.of(root(), buildRoot())
                .map(folder -> folder.resolve(name).normalize())
                .filter(Files::exists)
                .findFirst()
                .orElse(root().resolve(name).normalize());
        if (!absolute.startsWith(root())) {
            throw new IllegalArgumentException("The file " + name + " is not below " + root());
        }
        return root().relativize(absolute).toString().replace('\\', '/');
    }
}
