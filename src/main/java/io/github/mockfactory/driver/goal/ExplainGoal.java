package io.github.mockfactory.driver.goal;

import io.github.mockfactory.driver.build.Build;
import io.github.mockfactory.driver.report.AnswerFiles;
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
import org.jspecify.annotations.Nullable;

/** Says of one site what it is, what becomes of it, why, and what to do. Changes no source. */
public final class ExplainGoal {

    private final Build build;
    private final GoalContext context;
    private final Memory memory;
    private final Options options;

    /**
     * What is asked.
     *
     * @param file   absolute, or relative to the root of the repository or to where the goal is started
     * @param line   from 1; null for the whole file
     * @param format {@code text}, or {@code json} for programs; null for text
     */
    public record Options(
            @Nullable String file,
            @Nullable String line,
            @Nullable String format) {}

    /**
     * Takes what it works with.
     *
     * @param context of all goals
     * @param memory  what was read before
     * @param options of this one
     */
    public ExplainGoal(GoalContext context, Memory memory, Options options) {
        this.build = context.build();
        this.context = context;
        this.memory = memory;
        this.options = options;
    }

    /**
     * Does the work.
     *
     * @throws IOException              if a file cannot be read or written
     * @throws IllegalArgumentException if an option or the build is wrong; the message names it
     */
    public void run() throws IOException {
        AnswerFiles files = new AnswerFiles(build.output());
        files.discardExplanation();
        boolean json = isJson();
        int asked = lineNumber();
        String path = path();
        CodeBase code = memory.read(context, new DiskFiles(build.root()));
        Explanation explanation = new Explainer(code.plan(), build.caller(), code::forEach).explain(path, asked);
        StringWriter text = new StringWriter();
        ExplanationJson.write(explanation, text);
        files.write(text.append('\n').toString());
        if (json) {
            OutputStream out = context.console().standardOutput();
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            out.flush();
        } else {
            ExplanationText.lines(explanation).forEach(context.console()::info);
        }
    }

    private boolean isJson() {
        String name = options.format();
        if (name == null || name.equals("text")) {
            return false;
        }
        if (!name.equals("json")) {
            throw new IllegalArgumentException("The option format is '" + name + "', but must be one of: text, json");
        }
        return true;
    }

    private int lineNumber() {
        String number = options.line();
        if (number == null) {
            return 0;
        }
        if (!number.matches("0*[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException("The option line is '" + number + "', but must be a number from 1");
        }
        return Integer.parseInt(number);
    }

    private String path() {
        String name = options.file();
        if (name == null) {
            throw new IllegalArgumentException(
                    "Say which file to explain: -Dfile=src/test/java/com/acme/RoomTest.java");
        }
        Path root = build.root();
        Path absolute = Stream.of(root, build.started())
                .map(folder -> folder.resolve(name).normalize())
                .filter(Files::exists)
                .findFirst()
                .orElse(root.resolve(name).normalize());
        if (!absolute.startsWith(root)) {
            throw new IllegalArgumentException("The file " + name + " is not below " + root);
        }
        return root.relativize(absolute).toString().replace('\\', '/');
    }
}
