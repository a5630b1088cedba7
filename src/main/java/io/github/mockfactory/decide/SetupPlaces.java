package io.github.mockfactory.decide;

import io.github.mockfactory.factory.MethodChoice;
import io.github.mockfactory.factory.MockRequest;
import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.setup.FileSetups;
import io.github.mockfactory.setup.MockSetup;
import io.github.mockfactory.setup.SetupContext;
import io.github.mockfactory.setup.SetupOptions;
import io.github.mockfactory.setup.SetupPlan;
import io.github.mockfactory.setup.SetupReason;
import io.github.mockfactory.site.Construction;
import io.github.mockfactory.site.ParameterKind;
import io.github.mockfactory.site.Signature;
import io.github.mockfactory.site.session.Sessions;
import io.github.mockfactory.survey.SuiteFacts;
import io.github.mockfactory.survey.SurveyedSetups;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a run knows of the places where set-ups of mocks stand. */
public final class SetupPlaces implements SetupContext {

    private static final Signature PLAIN = new Signature(Construction.MOCK, List.of(ParameterKind.TYPE));

    private final MigrationPlan plan;
    private final SuiteFacts suite;
    private final Sessions sessions;
    private final Map<SourceSetKey, Optional<FactoryPlan>> factories = new HashMap<>();
    private final Map<String, Boolean> strict = new HashMap<>();

    private SetupPlaces(MigrationPlan plan) {
        this.plan = plan;
        this.suite = plan.suite();
        this.sessions = suite.classes().sessions();
    }

    /**
     * Decides on all set-ups of a run.
     *
     * @param plan    for the mock sites of the run
     * @param options what the run is told about set-ups
     * @return the decisions
     */
    public static SetupPlan plan(MigrationPlan plan, SetupOptions options) {
        List<FileSetups> files = plan.suite().setups().entrySet().stream()
                .map(entry -> new FileSetups(
                        entry.getKey(),
                        entry.getValue().sourceSet().module(),
                        entry.getValue().facts()))
                .toList();
        return SetupPlan.of(files, options, new SetupPlaces(plan));
    }

    @Override
    public boolean isStrict(String path, MockSetup setup) {
        if (!setup.place().test()) {
            return true;
        }
        SourceSetKey user = Objects.requireNonNull(suite.setups().get(path)).sourceSet();
        return strict.computeIfAbsent(
                suite.classes().meant(setup.place().className(), user),
                name -> sessions.facts(name) == null
                        || sessions.subclasses(name).stream()
                                .anyMatch(each -> sessions.modeOf(each.name()).strict()));
    }

    @Override
    public FactoryPlace factory(String path, MockSetup setup) {
        SurveyedSetups file = Objects.requireNonNull(suite.setups().get(path));
        FactoryPlan factory = factoryOf(file.sourceSet());
        if (factory == null) {
            return none(file, setup);
        }
        MockRequest request = new MockRequest(
                PLAIN,
                setup.typeName(),
                setup.supertypes(),
                suite.options().categories().ofNames(setup.supertypes()),
                true,
                setup.type() != null && setup.type().open(),
                false);
        MethodChoice choice = plan.choose(factory, request);
        boolean chosen = !choice.isMissing() && !choice.isAmbiguous();
        boolean makes = setup.creation().owner().equals(factory.typeName())
                && factory.methods().passThrough(setup.creation().method());
        return new FactoryPlace(
                factory.typeName() + "@" + factory.path(),
                factory.typeName(),
                factory.methods().names(),
                makes,
                obstacle(file, factory, chosen));
    }

    private static FactoryPlace none(SurveyedSetups file, MockSetup setup) {
        return new FactoryPlace(
                file.sourceSet().projectId() + "/" + file.sourceSet().name(),
                "",
                Set.of(),
                !setup.creation().byFactory(),
                SetupReason.FACTORY_NOT_VISIBLE);
    }

    /** The types of a module are known to be visible in the module itself: a factory elsewhere may not see them. */
    private @Nullable SetupReason obstacle(SurveyedSetups file, FactoryPlan factory, boolean chosen) {
        if (!chosen
                || factory.home().isBinary()
                || !factory.home().sourceSet().key().equals(file.sourceSet())) {
            return SetupReason.FACTORY_NOT_VISIBLE;
        }
        boolean hidden = suite.isHidden(file.nameUse(), file.sourceSet(), factory.typeName())
                && file.nameUse().hidesQualified(factory.typeName());
        return hidden ? SetupReason.NAME_CLASH : null;
    }

    private @Nullable FactoryPlan factoryOf(SourceSetKey key) {
        return factories
                .computeIfAbsent(key, each -> Optional.ofNullable(plan.factoryOf(suite.sourceSet(each))))
                .orElse(null);
    }
}
