package io.github.mockfactory.survey;

import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.site.ReflectiveUse;
import java.util.ArrayList;
import java.util.List;

/** The files that look for annotations of mocks by reflection. */
public final class ReflectiveUses {

    private final List<Place> places = new ArrayList<>();

    /** A use in its file. */
    public record Place(ReflectiveUse use, String path, SourceSetKey sourceSet) {}

    void add(ReflectiveUse use, String path, SourceSetKey sourceSet) {
        places.add(new Place(use, path, sourceSet));
    }

    /** In the order in which they were read. */
    public List<Place> places() {
        return places;
    }
}
