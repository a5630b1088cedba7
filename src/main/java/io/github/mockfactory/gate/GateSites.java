package io.github.mockfactory.gate;

import io.github.mockfactory.decide.Inventory;
import io.github.mockfactory.decide.MigrationPlan;
import io.github.mockfactory.decide.Outcome;
import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.facts.ModuleId;
import io.github.mockfactory.facts.SiteKind;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.site.MockedTypes;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.survey.SuiteFacts;
import io.github.mockfactory.survey.SurveyedFile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sites of a survey as the gate sees them. */
final class GateSites {

    private static final Set<Reason> UNRESOLVED =
            EnumSet.of(Reason.UNRESOLVED_SYMBOL, Reason.UNRESOLVED_TYPE, Reason.PARSE_ERROR, Reason.UNREAD_FILE);

    private final SuiteFacts suite;
    private final Set<Reason> accepted;
    private final Caller caller;
    private final List<Inventory.Entry> resolved = new ArrayList<>();
    private final List<Inventory.Entry> unresolved = new ArrayList<>();

    GateSites(MigrationPlan plan, Set<Reason> accepted, Caller caller) {
        this.suite = plan.suite();
        this.accepted = accepted;
        this.caller = caller;
        for (Inventory.Entry entry : plan.inventory(Scope.ALL).entries()) {
            if (!isUnresolved(entry.site())) {
                resolved.add(entry);
            } else if (!isAccepted(entry)) {
                unresolved.add(entry);
            }
        }
    }

    /** Whether nobody can say what is mocked, so that the site cannot be told from others. */
    static boolean isUnresolved(SurveyedSite site) {
        Reason obstacle = site.obstacle();
        boolean typeMatters = obstacle == null && !(site.kind() instanceof SiteKind.Bean);
        return (obstacle != null && UNRESOLVED.contains(obstacle))
                || (typeMatters && site.typeName().equals(MockedTypes.UNKNOWN));
    }

    /** What tells a site of a survey from others. */
    static KnownSite nameOf(SurveyedSite site) {
        return new KnownSite(
                site.path(),
                site.className() + "#" + site.member(),
                site.form(),
                site.typeName(),
                site.category().name());
    }

    boolean isAccepted(Inventory.Entry entry) {
        Reason reason = entry.decision().reason();
        return reason != null && accepted.contains(reason);
    }

    boolean isAccepted(GateSite site) {
        return site.reason() != null && accepted.contains(site.reason());
    }

    List<Inventory.Entry> resolved() {
        return resolved;
    }

    /** Those that are not accepted. */
    List<Inventory.Entry> unresolved() {
        return unresolved;
    }

    /** In the same order; their numbers are those of all sites, in the order in which they stand. */
    List<GateSite> of(List<Inventory.Entry> entries) {
        Map<KnownSite, Integer> counts = new HashMap<>();
        IdentityHashMap<Inventory.Entry, Integer> ordinals = new IdentityHashMap<>();
        for (Inventory.Entry entry : resolved) {
            ordinals.put(entry, counts.merge(nameOf(entry.site()), 1, Integer::sum));
        }
        return entries.stream()
                .map(entry -> site(entry, ordinals.getOrDefault(entry, 1)))
                .toList();
    }

    private GateSite site(Inventory.Entry entry, int ordinal) {
        SurveyedSite site = entry.site();
        Reason reason = entry.decision().reason();
        return new GateSite(
                nameOf(site),
                ordinal,
                moduleOf(site),
                site.line(),
                site.column() == 0 ? null : site.column(),
                site.phase(),
                reason == null ? Outcome.MIGRATABLE : Outcome.LEFT,
                reason,
                message(site, reason),
                null,
                reason == null ? caller.moving(site.phase(), site.path()) : null);
    }

    private ModuleId moduleOf(SurveyedSite site) {
        SurveyedFile file = suite.file(site.path());
        return file == null
                ? new ModuleId("", site.module())
                : suite.sourceSet(file.sourceSet()).module();
    }

    private String message(SurveyedSite site, @Nullable Reason reason) {
        String what = "raw mock of " + site.typeName() + ": ";
        return reason == null
                ? what + caller.advice(site.phase())
                : what + "left for " + reason + ". " + reason.remedy() + " Or allow it with acceptedReasons.";
    }
}
