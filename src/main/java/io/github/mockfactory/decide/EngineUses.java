package io.github.mockfactory.decide;

import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.survey.SuiteFacts;
import io.github.mockfactory.survey.SurveyedFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the sites of a suite ask of the annotation engine beside each factory. */
final class EngineUses {

    private final Map<FactoryHome, EngineUse> uses = new LinkedHashMap<>();

    private EngineUses() {}

    static EngineUses of(SuiteFacts suite, FactoryAssignment factories, SiteRules rules) {
        EngineUses uses = new EngineUses();
        for (SurveyedFile file : suite.files()) {
            FactoryHome home = factories.of(file.sourceSet());
            if (home != null) {
                for (SurveyedSite site : file.sites()) {
                    EngineUse use = rules.engineUse(site);
                    if (use != null) {
                        uses.uses.merge(home, use, EngineUse::and);
                    }
                }
            }
        }
        return uses;
    }

    /** The factories that are asked for an engine. */
    Set<FactoryHome> homes() {
        return uses.keySet();
    }

    /** Null if no site asks for one. */
    @Nullable
    EngineUse of(FactoryHome home) {
        return uses.get(home);
    }
}
