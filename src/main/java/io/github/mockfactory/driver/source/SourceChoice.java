package io.github.mockfactory.driver.source;

import io.github.mockfactory.driver.source.SourceListing.ListedSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which files of a code base are parsed, and what its compiled classes say. Worked out when it is first asked for. */
final class SourceChoice {

    private final SourceListing listing;
    private final SourceSigns signs;
    private final CompiledClasses compiledClasses;
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

    SourceChoice(SourceListing listing, SourceSigns signs, CompiledClasses compiledClasses) {
        this.listing = listing;
        this.signs = signs;
        this.compiledClasses = compiledClasses;
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
        FileChoice choice = new FileChoice();
        for (ListedSet listed : listing.sets()) {
            List<String> paths = listed.paths().stream()
                    .filter(path -> !path.endsWith("module-info.java"))
                    .toList();
            signs.signsOf(listed, paths).forEach(choice::add);
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

    private ClassIndex index(List<Integer> compiled) {
        return ClassIndex.of(compiled.stream()
                .flatMap(place -> listing.sets().get(place).set().classes().stream())
                .distinct()
                .flatMap(compiledClasses::outlinesIn));
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
