package io.github.mockfactory.facts;

import io.github.mockfactory.factory.FactoryReader;
import io.github.mockfactory.factory.MockFactory;
import io.github.mockfactory.facts.FileFacts.CallFacts;
import io.github.mockfactory.generate.Companion;
import io.github.mockfactory.site.KotlinAnnotations;
import io.github.mockfactory.site.KotlinFile;
import io.github.mockfactory.site.MockSite;
import io.github.mockfactory.site.MockSiteVisitor;
import io.github.mockfactory.site.MockedTypes;
import io.github.mockfactory.site.MockitoTypes;
import io.github.mockfactory.site.session.ClassFacts;
import io.github.mockfactory.site.session.ClassFactsReader;
import io.github.mockfactory.site.session.JupiterParameter;
import io.github.mockfactory.site.session.SetUpMethodFinder;
import io.github.mockfactory.site.stub.Stubbing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaSourceFile;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Collects the sites, the classes and the calls of one file in one walk through its tree. */
final class TreeFacts extends MockSiteVisitor<Integer> {

    private static final List<String> ENGINES = List.of(MockitoTypes.ANNOTATION_ENGINE, MockitoTypes.CONFIGURATION);

    private final SurveyOptions options;
    private final List<Found> found = new ArrayList<>();
    private final List<ClassFacts> classes = new ArrayList<>();
    private final List<String> engines = new ArrayList<>();
    private final Set<String> engineUses = new TreeSet<>();
    private final Set<JupiterParameter> parameters = EnumSet.noneOf(JupiterParameter.class);
    private final Map<String, Set<String>> factoryCalls = new TreeMap<>();
    private final List<MockFactory> binaries = new ArrayList<>();
    private final Set<String> factoriesRead = new HashSet<>();
    private final Set<String> setUps = new TreeSet<>();
    private boolean infersMockedTypes;
    private boolean stubs;

    private record Found(UUID tree, MockSite site, Cursor cursor) {}

    TreeFacts(SurveyOptions options) {
        this.options = options;
    }

    CallFacts calls() {
        return new CallFacts(infersMockedTypes, factoryCalls, binaries, setUps);
    }

    /** Whether a method of a mock is stubbed. */
    boolean stubs() {
        return stubs;
    }

    List<ClassFacts> classes() {
        return classes;
    }

    List<String> engines() {
        return engines;
    }

    Set<String> engineUses() {
        return engineUses;
    }

    Set<JupiterParameter> parameters() {
        return parameters;
    }

    List<SurveyedSite> sites(JavaSourceFile source) {
        if (found.isEmpty()) {
            return List.of();
        }
        Set<UUID> trees = new HashSet<>();
        found.forEach(each -> trees.add(each.tree));
        Map<UUID, Place> places = Places.of(source, trees);
        SiteReader reader = new SiteReader(options.categories(), options.locations());
        return found.stream()
                .map(each -> reader.read(each.site, each.cursor, places.getOrDefault(each.tree, Place.UNKNOWN)))
                .toList();
    }

    @Override
    protected <T extends J> T visitSite(T tree, MockSite site, Integer p) {
        found.add(new Found(tree.getId(), site, getCursor()));
        return tree;
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declaration, Integer p) {
        JavaSourceFile source = getCursor().firstEnclosing(JavaSourceFile.class);
        boolean kotlin = source != null && KotlinFile.is(source);
        ClassFacts facts = ClassFactsReader.read(
                kotlin ? KotlinAnnotations.withValues(getCursor()) : declaration, options::isFactory);
        if (facts != null) {
            classes.add(facts);
            if (ENGINES.stream().anyMatch(type -> TypeUtils.isAssignableTo(type, declaration.getType()))) {
                engines.add(facts.name());
            }
        }
        return super.visitClassDeclaration(declaration, p);
    }

    @Override
    public J.Annotation visitAnnotation(J.Annotation annotation, Integer p) {
        if (annotation.getType() instanceof JavaType.FullyQualified type
                && Companion.isAnnotation(type.getFullyQualifiedName())) {
            engineUses.add(type.getFullyQualifiedName());
        }
        return super.visitAnnotation(annotation, p);
    }

    @Override
    public J.Literal visitLiteral(J.Literal literal, Integer p) {
        if (literal.getValue() instanceof String text) {
            Arrays.stream(JupiterParameter.values())
                    .filter(each -> each.isMentioned(text))
                    .forEach(parameters::add);
        }
        return super.visitLiteral(literal, p);
    }

    @Override
    public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
        JupiterParameter.ofConstant(identifier.getSimpleName()).ifPresent(parameters::add);
        return super.visitIdentifier(identifier, p);
    }

    /** A call of a factory that exists only as a class file is the one place where its methods can be read. */
    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
        stubs = stubs || Stubbing.isOpening(call);
        readCall(call.getMethodType());
        readSetUpCall(call.getSimpleName(), call.getMethodType());
        return super.visitMethodInvocation(call, p);
    }

    @Override
    public J.MemberReference visitMemberReference(J.MemberReference reference, Integer p) {
        readCall(reference.getMethodType());
        readSetUpCall(reference.getReference().getSimpleName(), reference.getMethodType());
        return super.visitMemberReference(reference, p);
    }

    private void readSetUpCall(String name, JavaType.@Nullable Method method) {
        if (method == null) {
            setUps.add("#" + name);
        } else if (SetUpMethodFinder.runsBeforeEach(method)) {
            setUps.add(method.getDeclaringType().getFullyQualifiedName() + "#" + name);
        }
    }

    private void readCall(JavaType.@Nullable Method method) {
        if (method == null) {
            return;
        }
        JavaType.FullyQualified owner = method.getDeclaringType();
        infersMockedTypes = infersMockedTypes || MockedTypes.canInfer(owner);
        String ownerName = owner.getFullyQualifiedName();
        if (options.isFactory(ownerName)) {
            if (!isInside(ownerName)) {
                factoryCalls.computeIfAbsent(ownerName, type -> new TreeSet<>()).add(method.getName());
            }
            if (factoriesRead.add(ownerName)) {
                FactoryReader.read(owner, options.factoryType() != null).ifPresent(binaries::add);
            }
        }
    }

    /** What the factory calls of itself is not used by that. */
    private boolean isInside(String className) {
        J.ClassDeclaration outermost = null;
        for (Cursor c = getCursor(); c != null; c = c.getParent()) {
            outermost = c.getValue() instanceof J.ClassDeclaration declaration ? declaration : outermost;
        }
        return outermost != null && TypeUtils.isOfClassType(outermost.getType(), className);
    }
}
