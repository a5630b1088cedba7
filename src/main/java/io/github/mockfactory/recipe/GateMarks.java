package io.github.mockfactory.recipe;

import io.github.mockfactory.decide.MigrationPlan;
import io.github.mockfactory.facts.SourcePackages;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.gate.Baseline;
import io.github.mockfactory.gate.GateResult;
import io.github.mockfactory.gate.GateResult.Verdict;
import io.github.mockfactory.gate.GateSite;
import io.github.mockfactory.gate.NewSites;
import io.github.mockfactory.gate.Replaced;
import io.github.mockfactory.gate.Unchecked;
import io.github.mockfactory.gate.Unchecked.Cause;
import io.github.mockfactory.survey.RunFiles;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaSourceFile;
import org.openrewrite.marker.SearchResult;

/** Shows the answer of the gate as marks: where it is not clean there is one, for without a mark a dry run ends well. */
final class GateMarks extends TreeVisitor<Tree, ExecutionContext> {

    private final MigrationPlan plan;
    private final GateResult result;

    GateMarks(MigrationPlan plan, GateResult result) {
        this.plan = plan;
        this.result = result;
    }

    @Override
    public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
        if (!(tree instanceof SourceFile file) || result.verdict() == Verdict.CLEAN) {
            return tree;
        }
        String path = SourcePackages.pathOf(file);
        List<Unchecked> unchecked = result.unchecked().stream()
                .filter(each -> each.file().equals(path))
                .toList();
        Tree marked = file instanceof JavaSourceFile source && plan.suite().hasSites(file)
                ? new Marks(plan, result.newSitesIn(path), unchecked).visitNonNull(source, ctx)
                : file;
        if (marked == file && !unchecked.isEmpty()) {
            return SearchResult.found(file, unchecked.get(0).message());
        }
        if (!(file instanceof JavaSourceFile)) {
            // a file without a tree of Java is marked as a whole
            Optional<GateSite> site = result.newSites().stream()
                    .filter(each -> each.site().path().equals(path))
                    .findFirst();
            if (site.isPresent()) {
                return SearchResult.found(file, site.get().message());
            }
        }
        return marked == file && isAboutTheBaseline() && path.equals(placeOfSummary())
                ? SearchResult.found(file, summary())
                : marked;
    }

    private boolean isAboutTheBaseline() {
        return result.newSites().isEmpty()
                && result.unchecked().stream()
                        .noneMatch(each -> each.cause() == Cause.UNRESOLVED || each.cause() == Cause.UNPARSED);
    }

    /** What is about the baseline belongs there, but that file is not part of every run. */
    private String placeOfSummary() {
        RunFiles files = plan.suite().runFiles();
        RunFiles.Sample sample = files.sample();
        return files.own().keySet().stream()
                .filter(path -> path.contains(Baseline.FOLDER))
                .findFirst()
                .orElse(sample == null ? "" : SourcePackages.pathOf(sample.path()));
    }

    private String summary() {
        return result.unchecked().isEmpty()
                ? "the baseline lists " + result.absent().get(0) + ", which is not there any more"
                : result.unchecked().get(0).file() + ": "
                        + result.unchecked().get(0).message();
    }

    private static final class Marks extends NewSites<ExecutionContext> {

        private final List<Unchecked> unchecked;

        Marks(MigrationPlan plan, List<GateSite> newSites, List<Unchecked> unchecked) {
            super(plan, newSites);
            this.unchecked = unchecked;
        }

        @Override
        protected <T extends J> T visitNew(T tree, GateSite site) {
            Replaced text = site.replacement();
            return SearchResult.found(
                    tree, text == null ? site.message() : site.message() + ", or write " + text.after());
        }

        @Override
        protected <T extends J> T visitUnresolved(T tree, SurveyedSite site) {
            return unchecked.isEmpty()
                    ? tree
                    : SearchResult.found(
                            tree,
                            "raw mock of " + site.typeName() + ": "
                                    + unchecked.get(0).message());
        }
    }
}
