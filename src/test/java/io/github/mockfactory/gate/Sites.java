package io.github.mockfactory.gate;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.decide.Outcome;
import io.github.mockfactory.facts.ModuleId;
import io.github.mockfactory.site.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sites for tests. */
final class Sites {

    static final ModuleId MODULE = new ModuleId("com.acme", "app");
    static final BaselineModules MODULES = BaselineModules.of(List.of(MODULE));

    private Sites() {}

    static KnownSite known(String path, String member, String type) {
        return new KnownSite(path, member, Form.MOCK_CLASS, type, "generic");
    }

    /** A site of the class that its file is named after. */
    static KnownSite known(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
        return known(path, "com.acme." + name + "#opens", "com.acme.Room");
    }

    static GateSite at(KnownSite site, int line) {
        return new GateSite(
                site, 1, MODULE, line, null, Phase.GENERIC, Outcome.MIGRATABLE, null, "raw mock", null, null);
    }

    static List<GateSite> at(KnownSite... sites) {
        List<GateSite> all = new ArrayList<>();
        for (KnownSite site : sites) {
            all.add(at(site, all.size() + 1));
        }
        return all;
    }

    static Baseline baseline(KnownSite... sites) {
        return Baseline.of(
                "", Map.of("app", BaselineFile.empty("").with(List.of(sites)).text()));
    }

    /** The files that an update would write, by path. */
    static Map<String, String> shrunk(Baseline baseline, GateResult result) {
        return baseline.shrunk(result, MODULES).unlike(baseline);
    }

    /** The files that an update would write that lets in what is new. */
    static Map<String, String> grown(Baseline baseline, GateResult result) {
        return baseline.grown(result, MODULES).unlike(baseline);
    }

    static GateResult compare(Baseline baseline, List<GateSite> sites) {
        return Comparison.of(baseline.sites(List.of(MODULE)), sites).result(baseline.problems(), false);
    }
}
