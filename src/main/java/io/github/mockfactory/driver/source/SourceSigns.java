package io.github.mockfactory.driver.source;

import io.github.mockfactory.driver.facts.ContentHash;
import io.github.mockfactory.driver.facts.FactStore;
import io.github.mockfactory.driver.facts.FactsFolder;
import io.github.mockfactory.driver.facts.Mentions;
import io.github.mockfactory.driver.facts.SourceMentions;
import io.github.mockfactory.driver.source.SourceListing.ListedSet;
import io.github.mockfactory.facts.MockMentions;
import io.github.mockfactory.facts.SurveyOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the text of each source says by itself. It is read once, and again only when the text has changed. */
final class SourceSigns {

    private final SourceListing listing;
    private final HeldFiles files;
    private final SurveyOptions options;
    private final @Nullable FactStore<TextSigns> signs;
    private final @Nullable FactStore<Mentions> mentions;

    SourceSigns(SourceListing listing, HeldFiles files, SurveyOptions options, @Nullable FactsFolder memory) {
        this.listing = listing;
        this.files = files;
        this.options = options;
        this.signs = memory == null ? null : memory.open("signs", TextSigns.class);
        this.mentions = memory == null ? null : memory.open("mentions", Mentions.class);
    }

    /** Of some sources of a source set, by path. */
    Map<String, TextSigns> signsOf(ListedSet listed, Collection<String> paths) {
        MockMentions mocks = new MockMentions(options);
        return read(listed, paths, signs, path -> TextSigns.in(text(listed, path), mocks));
    }

    /** Of some sources of a source set, by path. */
    Map<String, Mentions> mentionsOf(ListedSet listed, Collection<String> paths) {
        return read(listed, paths, mentions, path -> SourceMentions.of(path, text(listed, path)));
    }

    private <T> Map<String, T> read(
            ListedSet listed, Collection<String> paths, @Nullable FactStore<T> store, Function<String, T> reading) {
        Map<String, T> found = new LinkedHashMap<>();
        if (store == null) {
            paths.forEach(path -> found.put(path, reading.apply(path)));
            return found;
        }
        Map<String, String> keys = new LinkedHashMap<>();
        paths.forEach(path -> keys.put(path, keyOf(listed, path)));
        Map<String, T> known = store.getAll(keys, reading);
        paths.forEach(path -> found.put(path, known.get(path)));
        return found;
    }

    private String keyOf(ListedSet listed, String path) {
        try {
            return new ContentHash()
                    .add(path)
                    .add(listed.module().charset().name())
                    .add(options.factoryName())
                    .add(files.hashOf(path))
                    .end();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private String text(ListedSet listed, String path) {
        try {
            return listing.text(listed, path);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static UncheckedIOException unreadable(String path, IOException e) {
        return new UncheckedIOException("Cannot read " + path + ": " + e.getMessage(), e);
    }

    void save() {
        if (signs != null) {
            signs.save();
        }
        if (mentions != null) {
            mentions.save();
        }
    }
}
