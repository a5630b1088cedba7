package io.github.mockfactory.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What the options of a goal were set to, by the names of the descriptor. */
final class OptionValues {

    private final ParseResult parsed;

    OptionValues(ParseResult parsed) {
        this.parsed = parsed;
    }

    /** Null if it is not set, or blank. */
    @Nullable
    String text(String name) {
        String value = value(name, String.class);
        return value == null || value.isBlank() ? null : value.trim();
    }

    /** The value of an option that has a default. */
    String word(String name) {
        return required(name, text(name));
    }

    @Nullable
    Path path(String name) {
        File value = value(name, File.class);
        return value == null ? null : value.toPath().toAbsolutePath().normalize();
    }

    boolean flag(String name) {
        return required(name, value(name, Boolean.class));
    }

    int number(String name) {
        return required(name, value(name, Integer.class));
    }

    double decimal(String name) {
        return required(name, value(name, Double.class));
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("The option " + name + " is empty");
        }
        return value;
    }

    /** Whether the goal has such an option. */
    boolean isKnown(String name) {
        return option(name).isPresent();
    }

    private Optional<OptionSpec> option(String name) {
        return parsed.commandSpec().options().stream()
                .filter(each -> name.equals(each.paramLabel()))
                .findFirst();
    }

    private <T> @Nullable T value(String name, Class<T> type) {
        OptionSpec option = option(name).orElseThrow(() -> new IllegalStateException("There is no option " + name));
        return type.cast(option.getValue());
    }
}
