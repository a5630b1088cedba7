package io.github.mockfactory.summary;

import io.github.mockfactory.decide.AnnotatedModes;
import io.github.mockfactory.decide.AnnotatedModes.Choice;
import io.github.mockfactory.facts.AnnotatedMode;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in one line which form annotated mocks get, why, and what the other choices would give. */
final class AnnotatedLine {

    /** More are not read any more. */
    private static final int NAMED = 3;

    private AnnotatedLine() {}

    /** The line; empty where an option says the form, or there are no such mocks. */
    static Optional<String> of(AnnotatedModes modes) {
        List<String> parts = Stream.of(AnnotatedMode.SESSION, AnnotatedMode.SAFE)
                .map(mode -> modes.choices().stream()
                        .filter(choice -> choice.mode() == mode)
                        .toList())
                .filter(choices -> !choices.isEmpty())
                .map(AnnotatedLine::part)
                .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of("annotatedMocks=auto takes " + String.join("; ", parts));
    }

    private static String part(List<Choice> choices) {
        AnnotatedMode mode = choices.get(0).mode();
        return mode.optionValue() + " in " + names(choices) + ", which moves " + sum(choices, Choice::moved) + " of "
                + Amount.of(sum(choices, Choice::mocks), "annotated mock") + " ("
                + (mode == AnnotatedMode.SESSION
                        ? "safe would move " + sum(choices, Choice::safe)
                        : "session would move no more")
                + ", keep none" + (choices.stream().allMatch(Choice::begun) ? "; an earlier run has begun so" : "")
                + ")";
    }

    private static String names(List<Choice> choices) {
        return choices.size() > NAMED
                ? Amount.of(choices.size(), "source set")
                : choices.stream().map(Choice::sourceSet).collect(Collectors.joining(", "));
    }

    private static int sum(List<Choice> choices, ToIntFunction<Choice> number) {
        return choices.stream().mapToInt(number).sum();
    }
}
