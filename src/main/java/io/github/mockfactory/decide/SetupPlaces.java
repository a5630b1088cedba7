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
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.site.Signature;
import io.github.mockfactory.site.session.Sessions;
import io.github.mockfactory.survey.SuiteFacts;
import io.github.mockfactory.survey.SurveyedFile;
import io.github.mockfactory.survey.SurveyedSetups;
import java.util.EnumSet;
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

    /** What keeps a file from calling the factory at all. */
    private static final Set<Reason> OF_WHOLE_FILES = EnumSet.of(
            Reason.POWERMOCK,
            Reason.ARQUILLIAN,
            Reason.FACTORY_IS_MOCKED,
            Reason.FACTORY_HIDDEN_FROM_USERS,
            Reason.FACTORY_FILE);

    private final MigrationPlan plan;
    private final SuiteFacts suite;
    private final Sessions sessions;
    private final Map<SourceSetKey, Optional<FactoryPlan>> factories = new HashMap<>();
    private final Map<String, Boolean> strict = new HashMap<>();
    private final Map<String, Boolean> leftAsAWhole = new HashMap<>();

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
            return none(file);
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
        FactoryMethod method = choice.isMissing() || choice.isAmbiguous() ? null : choice.method();
        boolean hidden = suite.isHidden(file.nameUse(), file.sourceSet(), factory.typeName());
        return new FactoryPlace(
                factory.scope(),
                factory.typeName(),
                factory.methods().names(),
                method == null ? "" : family(method),
                factory.methods().makers(),
                hidden,
                obstacle(path, file, setup, factory, method, hidden));
    }

    private static String family(FactoryMethod method) {
        return method.name() + (method.fit() == FactoryMethod.Fit.EXACT ? "()" : "(#type.class)");
    }

    private static FactoryPlace none(SurveyedSetups file) {
        return new FactoryPlace(
                file.sourceSet().projectId() + "/" + file.sourceSet().name(),
                "",
                Set.of(),
                "",
                Set.of(),
                false,
                SetupReason.FACTORY_NOT_VISIBLE);
    }

    /** The types of a module are known to be visible in the module itself: a factory elsewhere may not see them. */
    private @Nullable SetupReason obstacle(
            String path,
            SurveyedSetups file,
            MockSetup setup,
            FactoryPlan factory,
            @Nullable FactoryMethod method,
            boolean hidden) {
        if (method == null
                || factory.home().isBinary()
                || !factory.home().sourceSet().key().equals(file.sourceSet())
                || isLeft(path, setup)) {
            return SetupReason.FACTORY_NOT_VISIBLE;
        }
        return hidden && file.nameUse().hidesQualified(factory.typeName()) ? SetupReason.NAME_CLASH : null;
    }

    /** Whether the phases leave what may be the raw creation of the mock, or whatever the file has: a home is no better off. */
    private boolean isLeft(String path, MockSetup setup) {
        SurveyedFile file = suite.file(path);
        if (file == null) {
            return false;
        }
        if (leftAsAWhole.computeIfAbsent(path, each -> isLeftAsAWhole(file))) {
            return true;
        }
        boolean raw = setup.isCreated() && !setup.creation().byFactory();
        return raw
                && file.sites().stream()
                        .filter(site -> site.typeName().equals(setup.typeName())
                                && site.className().equals(setup.place().className())
                                && site.methodName().equals(setup.place().methodName()))
                        .anyMatch(site -> plan.decide(site).replacement() == null);
    }

    private boolean isLeftAsAWhole(SurveyedFile file) {
        return file.sites().stream()
                .anyMatch(site -> isOfWholeFile(plan.decide(site).reason()));
    }

    private static boolean isOfWholeFile(@Nullable Reason reason) {
        return reason != null && OF_WHOLE_FILES.contains(reason);
    }

    private @Nullable FactoryPlan factoryOf(SourceSetKey key) {
        return factories
                .computeIfAbsent(key, each -> Optional.ofNullable(plan.factoryOf(suite.sourceSet(each))))
                .orElse(null);
    }
}
