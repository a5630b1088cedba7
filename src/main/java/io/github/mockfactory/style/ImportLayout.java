package io.github.mockfactory.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which imports stand together, and in which order the blocks do.
 *
 * @param blocks groups of imports, see {@link ImportLine#group}
 */
record ImportLayout(List<Block> blocks) {

    /** Every group that is not named elsewhere. */
    private static final String OTHERS = "*";

    /** Layouts that many tools write, for what the files do not show. */
    private static final List<ImportLayout> KNOWN = List.of(
            known("static", "*"),
            known("*", "javax java", "static"),
            known("java", "javax", "*", "own", "static"),
            known("java", "javax", "*", "static"),
            known("static", "java", "javax", "*", "own"),
            known("static", "java", "javax", "org", "com", "*"),
            known("java", "javax", "org", "com", "*", "static"),
            known("static", "own", "*", "java javax"),
            known("own", "*", "java javax", "static"));

    /**
     * Imports without blank lines between them.
     *
     * @param groups in the order of their first imports
     * @param sorted whether the order of names mixes the groups
     */
    record Block(List<String> groups, boolean sorted) {}

    private static ImportLayout known(String... blocks) {
        return new ImportLayout(Stream.of(blocks)
                .map(block -> List.of(block.split(" ")))
                .map(groups -> new Block(groups, groups.size() == 1))
                .toList());
    }

    /** The layout of a file; empty if a group stands in several places. */
    static Optional<ImportLayout> of(List<ImportLine> imports, String project) {
        List<List<ImportLine>> blocks = new ArrayList<>();
        for (ImportLine each : imports) {
            if (each.startsBlock() || blocks.isEmpty()) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(each);
        }
        List<Block> read = blocks.stream().map(block -> block(block, project)).toList();
        List<String> groups =
                read.stream().flatMap(block -> block.groups().stream()).toList();
        return groups.isEmpty() || groups.stream().distinct().count() < groups.size()
                ? Optional.empty()
                : Optional.of(new ImportLayout(read));
    }

    private static Block block(List<ImportLine> imports, String project) {
        List<String> names = imports.stream().map(ImportLine::name).toList();
        List<String> groups = new ArrayList<>();
        for (ImportLine each : imports) {
            String group = each.group(project);
            if (groups.isEmpty() || !groups.get(groups.size() - 1).equals(group)) {
                groups.add(group);
            }
        }
        boolean sorted = ImportLine.sortedPosition(names, "") >= 0;
        return new Block(sorted ? groups.stream().distinct().toList() : List.copyOf(groups), sorted);
    }

    int groups() {
        return blocks.stream().mapToInt(block -> block.groups().size()).sum();
    }

    /** The block of a group; negative if it has no place. */
    int blockOf(String group) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).groups().contains(group)) {
                return i;
            }
        }
        return group.equals(OTHERS) || group.equals(ImportLine.STATIC) ? -1 : blockOf(OTHERS);
    }

    /** How well a file agrees: pairs of groups that stand as here, less those that do not; nothing is said of other groups. */
    int agreement(ImportLayout file) {
        return compare(file).mapToInt(agrees -> agrees ? 1 : -2).sum();
    }

    boolean isConsistentWith(ImportLayout file) {
        return compare(file).allMatch(agrees -> agrees);
    }

    private Stream<Boolean> compare(ImportLayout file) {
        List<String> groups = file.blocks.stream()
                .flatMap(block -> block.groups().stream())
                .filter(group -> blockOf(group) >= 0)
                .toList();
        List<Boolean> agreements = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                int theirs = file.blockOf(groups.get(i)) - file.blockOf(groups.get(j));
                int ours = blockOf(groups.get(i)) - blockOf(groups.get(j));
                agreements.add(Integer.signum(theirs) == Integer.signum(ours));
            }
        }
        return agreements.stream();
    }

    /** The same layout with a place for a further group: where tools put it that put the others where they are. */
    ImportLayout with(String group) {
        if (blockOf(group) >= 0) {
            return this;
        }
        return KNOWN.stream()
                .filter(known -> known.isConsistentWith(this))
                .findFirst()
                .map(known -> with(group, known))
                .orElseGet(() -> with(new Block(List.of(group), true), blocks.size()));
    }

    private ImportLayout with(String group, ImportLayout known) {
        int wanted = known.blockOf(group);
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (known.blockOf(block.groups().get(0)) == wanted) {
                List<Block> joined = new ArrayList<>(blocks);
                boolean sorted = block.sorted() && known.blocks.get(wanted).sorted();
                List<String> groups = Stream.concat(block.groups().stream(), Stream.of(group))
                        .sorted((one, other) -> Integer.compare(known.rank(wanted, one), known.rank(wanted, other)))
                        .toList();
                joined.set(i, new Block(groups, sorted));
                return new ImportLayout(joined);
            }
        }
        int position = 0;
        while (position < blocks.size()
                && known.blockOf(blocks.get(position).groups().get(0)) < wanted) {
            position++;
        }
        return with(new Block(List.of(group), true), position);
    }

    private int rank(int block, String group) {
        return blocks.get(block).groups().indexOf(group);
    }

    private ImportLayout with(Block added, int position) {
        List<Block> extended = new ArrayList<>(blocks);
        extended.add(position, added);
        return new ImportLayout(extended);
    }

    @Override
    public String toString() {
        return blocks.stream()
                .map(block -> String.join(" ", block.groups()) + (block.sorted() ? "" : "!"))
                .collect(Collectors.joining(" | "));
    }
}
