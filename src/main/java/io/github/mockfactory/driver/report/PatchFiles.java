package io.github.mockfactory.driver.report;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.driver.plan.Change;
import io.github.mockfactory.driver.plan.FileContent;
import io.github.mockfactory.driver.plan.GitDiff;
import io.github.mockfactory.driver.plan.PlannedMigration;
import io.github.mockfactory.driver.plan.Step;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The patches of a plan. {@code phase-1.patch} is a whole phase; {@code phase-1/01-websocket.patch} is the same by
 * category, each upon the one before; below that the patches of a category are split by module and by file. On each level they
 * apply one after another in the order of their names.
 */
final class PatchFiles {

    private final OutputFiles files;
    private final String folder;

    /**
     * Takes the place.
     *
     * @param files  receives the patches
     * @param folder in it, with a slash at its end
     */
    PatchFiles(OutputFiles files, String folder) {
        this.files = files;
        this.folder = folder;
    }

    /**
     * Adds everything.
     *
     * @param plan whose patches are written
     * @return the patches of the phases that have some, in order
     */
    List<Path> add(PlannedMigration plan) {
        List<Path> written = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            List<Step> steps = plan.steps(phase);
            if (!steps.isEmpty()) {
                written.add(add("phase-" + phase.number() + ".patch", whole(steps)));
                addParts("phase-" + phase.number(), steps, plan.categories());
            }
        }
        return written;
    }

    /** One difference for each file, whatever the number of changes that make it up. */
    static List<EncodedPatch> whole(Collection<Step> steps) {
        Map<String, List<Change>> byPath = new LinkedHashMap<>();
        steps.forEach(step -> step.changes()
                .forEach(change -> byPath.computeIfAbsent(change.key().path(), path -> new ArrayList<>())
                        .add(change)));
        List<EncodedPatch> patches = new ArrayList<>();
        byPath.forEach((path, changes) -> {
            Change first = changes.get(0);
            Change last = changes.get(changes.size() - 1);
            String text = changes.size() == 1 ? last.patch() : GitDiff.of(path, first.before(), last.after());
            patches.add(new EncodedPatch(path, text, last.after()));
        });
        return patches;
    }

    /** A patch in the charset of its file. */
    record EncodedPatch(String path, String text, FileContent file) {

        byte[] bytes() {
            return (text.endsWith("\n") ? text : text + "\n").getBytes(file.charset());
        }

        int changedLines() {
            return Change.changedLines(text);
        }
    }

    private void addParts(String phase, List<Step> steps, List<String> categories) {
        int number = 0;
        for (String category : categories) {
            List<Change> changes = steps.stream()
                    .flatMap(step -> step.changes().stream())
                    .filter(change -> change.key().category().equals(category))
                    .toList();
            if (changes.isEmpty()) {
                continue;
            }
            number++;
            // the number tells two apart that are the same without what no name of a file has everywhere
            String name = "%s/%02d-%s".formatted(phase, number, category.replaceAll("[^\\w.-]", "_"));
            add(name + ".patch", encoded(changes));
            Map<String, List<Change>> byModule = new LinkedHashMap<>();
            changes.forEach(change -> byModule.computeIfAbsent(change.module(), module -> new ArrayList<>())
                    .add(change));
            for (Map.Entry<String, List<Change>> module : byModule.entrySet()) {
                String moduleName = name + "/" + (module.getKey().isEmpty() ? "root" : module.getKey());
                add(moduleName + ".patch", encoded(module.getValue()));
                int file = 0;
                for (Change change : module.getValue()) {
                    file++;
                    String simpleName =
                            String.valueOf(Path.of(change.key().path()).getFileName());
                    add(
                            String.format(Locale.ROOT, "%s/%04d-%s.patch", moduleName, file, simpleName),
                            encoded(List.of(change)));
                }
            }
        }
    }

    private static List<EncodedPatch> encoded(List<Change> changes) {
        return changes.stream()
                .map(change -> new EncodedPatch(change.key().path(), change.patch(), change.after()))
                .toList();
    }

    Path add(String name, List<EncodedPatch> patches) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        patches.forEach(patch -> out.writeBytes(patch.bytes()));
        return files.put(folder + name, out.toByteArray());
    }
}
