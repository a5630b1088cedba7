package io.github.mockfactory.gate;

import io.github.mockfactory.decide.Inventory;
import io.github.mockfactory.decide.MigrationPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;

/** Explains single sites of a surveyed code base. */
public final class Explainer {

    private final MigrationPlan plan;
    private final Caller caller;
    private final BiConsumer<Collection<String>, Consumer<SourceFile>> trees;

    /**
     * Takes the code base.
     *
     * @param plan   for all sources
     * @param caller who asks
     * @param trees  hands the trees of some files, by their paths, to a visitor
     */
    public Explainer(MigrationPlan plan, Caller caller, BiConsumer<Collection<String>, Consumer<SourceFile>> trees) {
        this.plan = plan;
        this.caller = caller;
        this.trees = trees;
    }

    /**
     * Explains the sites of a line, or the nearest.
     *
     * @param file that is asked about, relative to the root, with slashes
     * @param line that is asked about, from 1; 0 for the whole file
     * @return one site at least, with the text to write in its place if there is one
     * @throws IllegalArgumentException if the file has no site; the message names it
     */
    public Explanation explain(String file, int line) {
        List<GateSite> all = all();
        Explanation explanation = Explanation.of(all, file, line, line == 0 ? Map.of() : endsIn(file, all));
        List<GateSite> sites = new ArrayList<>(explanation.sites());
        trees.accept(
                List.of(file),
                tree -> new NewSites<Integer>(plan, explanation.sites()) {
                    @Override
                    protected <T extends J> T visitNew(T site, GateSite found) {
                        sites.replaceAll(each -> each.name().equals(found.name()) ? found : each);
                        return site;
                    }
                }.visit(tree, 0));
        return new Explanation(file, line, sites, explanation.isExact());
    }

    /** The last lines of the constructions in a file. An annotation of a class ends where it begins. */
    private Map<GateSite.Name, Integer> endsIn(String file, List<GateSite> all) {
        List<GateSite> inFile =
                all.stream().filter(each -> each.site().path().equals(file)).toList();
        Map<GateSite.Name, Integer> ends = new HashMap<>();
        trees.accept(
                List.of(file),
                tree -> new NewSites<Integer>(plan, inFile) {
                    @Override
                    protected <T extends J> T visitNew(T site, GateSite found) {
                        if (!(site instanceof J.ClassDeclaration || site instanceof J.MethodDeclaration)) {
                            J bare = site.withPrefix(Space.EMPTY);
                            ends.put(
                                    found.name(),
                                    found.line()
                                            + breaksIn(bare.print(getCursor().getParentOrThrow())));
                        }
                        return site;
                    }
                }.visit(tree, 0));
        return ends;
    }

    private static int breaksIn(String text) {
        return (int) text.lines().count() - 1;
    }

    private List<GateSite> all() {
        GateSites sites = new GateSites(plan, Set.of(), caller);
        List<Inventory.Entry> entries = new ArrayList<>(sites.resolved());
        entries.addAll(sites.unresolved());
        return sites.of(entries);
    }
}
