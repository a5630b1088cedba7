package io.github.mockfactory.driver.source;

import io.github.mockfactory.driver.source.SourceListing.ListedSet;
import io.github.mockfactory.facts.MockMentions;
import io.github.mockfactory.facts.SurveyOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which files of a code base are parsed, and what its compiled classes say. Worked out when it is first asked for. */
final class SourceChoice {

    private final SourceListing listing;
    private final SurveyOptions options;
    private @Nullable Chosen chosen;
    private @Nullable ClassIndex classes;
    private @Nullable Map<String, String> pathsByType;

    /**
     * What was chosen.
     *
     * @param parsed   paths of files
     * @param compiled those of the source sets, by their places in the list, whose classes were looked at
     */
    record Chosen(Set<String> parsed, List<Integer> compiled) {

        Chosen {
            parsed = Collections.unmodifiableSet(parsed);
            compiled = List.copyOf(compiled);
        }
    }

    SourceChoice(SourceListing listing, SurveyOptions options) {
        this.listing = listing;
        this.options = options;
    }

    /** Takes what was chosen from the same files before. */
    void take(Chosen known) {
        chosen = known;
    }

    Chosen chosen() {
        Chosen known = chosen;
        return known == null ? choose() : known;
    }

    Set<String> parsed() {
        return chosen().parsed();
    }

    private Chosen choose() {
        FileChoice choice = new FileChoice(new MockMentions(options));
        for (ListedSet listed : listing.sets()) {
            for (String path : listed.paths()) {
                if (!path.endsWith("module-info.java")) {
                    choice.add(path, text(listed, path));
                }
            }
        }
        choice.addCarriers(new CarrierTypes(listing.sets()).among(choice.annotationNames()));
        List<Integer> compiled = IntStream.range(0, listing.sets().size())
                .filter(place -> mayHaveRelatives(listing.sets().get(place), choice.paths()))
                .boxed()
                .toList();
        ClassIndex index = index(compiled);
        classes = index;
        choice.addRelatives(index, pathsByType());
        Chosen made = new Chosen(choice.paths(), compiled);
        chosen = made;
        return made;
    }

    private static boolean mayHaveRelatives(ListedSet listed, Set<String> paths) {
        return !listed.set().isMain() || listed.paths().stream().anyMatch(paths::contains);
    }

    private String text(ListedSet listed, String path) {
        try {
            return listing.text(listed, path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path + ": " + e.getMessage(), e);
        }
    }

    private ClassIndex index(List<Integer> compiled) {
        return ClassIndex.of(compiled.stream()
                .flatMap(place -> listing.sets().get(place).set().classes().stream())
                .toList());
    }

    ClassIndex classes() {
        if (classes == null) {
            classes = index(chosen().compiled());
        }
        return classes;
    }

    /** Paths by fully qualified name of the types that a file declares. */
    Map<String, String> pathsByType() {
        if (pathsByType == null) {
            pathsByType = listing.pathsByType(classes());
        }
        return pathsByType;
    }
}
