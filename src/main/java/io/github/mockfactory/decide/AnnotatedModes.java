package io.github.mockfactory.decide;

import io.github.mockfactory.facts.AnnotatedMode;
import io.github.mockfactory.facts.SourceSetKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is done with annotated mocks in each source set, as an option says it or as it was chosen. */
public final class AnnotatedModes {

    private final AnnotatedMode otherwise;
    private final Map<SourceSetKey, AnnotatedMode> modes;
    private final List<Choice> choices;

    /**
     * The choice for one source set with annotated mocks.
     *
     * @param sourceSet as people know it: its module and its name
     * @param mode      that was chosen
     * @param begun     whether an earlier run has begun with it
     * @param mocks     how many annotated mocks there are, whatever can become of them
     * @param moved     how many of them the mode moves
     * @param safe      how many of them {@link AnnotatedMode#SAFE} moves
     */
    public record Choice(String sourceSet, AnnotatedMode mode, boolean begun, int mocks, int moved, int safe) {}

    private AnnotatedModes(AnnotatedMode otherwise, Map<SourceSetKey, AnnotatedMode> modes, List<Choice> choices) {
        this.otherwise = otherwise;
        this.modes = modes;
        this.choices = List.copyOf(choices);
    }

    public static AnnotatedModes all(AnnotatedMode mode) {
        return new AnnotatedModes(mode, Map.of(), List.of());
    }

    /** The session form for some source sets, the plain one for all others. */
    static AnnotatedModes sessionIn(Collection<SourceSetKey> sourceSets) {
        Map<SourceSetKey, AnnotatedMode> modes = new HashMap<>();
        sourceSets.forEach(key -> modes.put(key, AnnotatedMode.SESSION));
        return new AnnotatedModes(AnnotatedMode.SAFE, modes, List.of());
    }

    public AnnotatedModes with(List<Choice> reasons) {
        return new AnnotatedModes(otherwise, modes, reasons);
    }

    /** The mode of a source set; null stands for one that is not known. */
    public AnnotatedMode of(@Nullable SourceSetKey sourceSet) {
        return sourceSet == null ? otherwise : modes.getOrDefault(sourceSet, otherwise);
    }

    /**
     * What was chosen, if the option leaves it open.
     *
     * @return one for each source set with annotated mocks, by name; empty if the option says it
     */
    public List<Choice> choices() {
        return choices;
    }
}
