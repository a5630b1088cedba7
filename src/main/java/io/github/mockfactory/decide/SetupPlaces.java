package io.github.mockfactory.decide;

import io.github.mockfactory.factory.FactoryMethod;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a run knows of the places where set-ups of mocks stand. */
public final class SetupPlaces implements SetupContext {

    private static final Signature PLAIN = new Signature(Construction.MOCK, List.of(ParameterKind.TYPE));

    private final MigrationPlan plan;
    private final SuiteFacts suite;
    private final Sessions sessions;
    private final Map<SourceSetKey, Boolean> asked = new HashMap<>();
    private final Map<SourceSetKey, @Nullable FactoryPlan> factories = new HashMap<>();
    private final Map<String, Boolean> strict = new HashMap<>();
    private final Map<String, String> meant = new HashMap<>();

    private SetupPlaces(MigrationPlan plan) {
        this.plan = plan;
        this.suite = plan.suite();
        this.sessions = suite.classes().sessions();
        suite.setups()
                .forEach((path, file) -> file.facts()
                        .setups()
                        .forEach(setup -> meant.put(
                                setup.place().className(),
                                suite.classes().meant(setup.place().className(), file.sourceSet()))));
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
    public boolean isStrict(MockSetup setup) {
        String className = setup.place().className();
        return !setup.place().test()
                || strict.computeIfAbsent(
                        className,
                        name -> sessions.facts(meant.getOrDefault(name, name)) == null
                                || sessions.subclasses(meant.getOrDefault(name, name)).stream()
                                        .anyMatch(each ->
                                                sessions.modeOf(each.name()).strict()));
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
        FactoryMethod method = chosen ? choice.method() : null;
        boolean makes = setup.creation().owner().equals(factory.typeName())
                && factory.methods().passThrough(setup.creation().method());
        boolean hidden = isHidden(file, factory.typeName());
        return new FactoryPlace(
                factory.typeName() + "@" + factory.path(),
                factory.typeName(),
                method == null
                        ? ""
                        : method.name() + (method.fit() == FactoryMethod.Fit.EXACT ? "()" : "(#type.class)"),
                factory.methods().names(),
                hidden,
                makes,
                obstacle(file, factory, method, hidden));
    }

    private static FactoryPlace none(SurveyedSetups file, MockSetup setup) {
        return new FactoryPlace(
                file.sourceSet().projectId() + "/" + file.sourceSet().name(),
                "",
                "",
                Set.of(),
                false,
                !setup.creation().byFactory(),
                SetupReason.FACTORY_NOT_VISIBLE);
    }

    /** The types of a module are known to be visible in the module itself: a factory elsewhere may not see them. */
    private @Nullable SetupReason obstacle(
            SurveyedSetups file, FactoryPlan factory, @Nullable FactoryMethod method, boolean hidden) {
        if (method == null
                || factory.home().isBinary()
                || !factory.home().sourceSet().key().equals(file.sourceSet())) {
            return SetupReason.FACTORY_NOT_VISIBLE;
        }
        return hidden && file.nameUse().hidesQualified(factory.typeName()) ? SetupReason.NAME_CLASH : null;
    }

    private @Nullable FactoryPlan factoryOf(SourceSetKey key) {
        if (asked.putIfAbsent(key, true) == null) {
            factories.put(key, plan.factoryOf(suite.sourceSet(key)));
        }
        return factories.get(key);
    }

    private boolean isHidden(SurveyedSetups file, String typeName) {
        return file.nameUse()
                .hides(
                        typeName,
                        member -> suite.classes().contains(member)
                                || suite.sourceSet(file.sourceSet()).hasMemberType(member));
    }
}
