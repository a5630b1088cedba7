package io.github.mockfactory.survey;

import io.github.mockfactory.category.Category;
import io.github.mockfactory.category.Location;
import io.github.mockfactory.factory.FactoryReader;
import io.github.mockfactory.factory.FactoryValidator;
import io.github.mockfactory.site.Form;
import io.github.mockfactory.site.KotlinFile;
import io.github.mockfactory.site.MockSite;
import io.github.mockfactory.site.MockSiteVisitor;
import io.github.mockfactory.site.MockedTypes;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.site.ReflectiveUse;
import io.github.mockfactory.site.XmlBeans;
import io.github.mockfactory.site.session.ClassFacts;
import io.github.mockfactory.site.session.ClassFactsReader;
import io.github.mockfactory.site.session.SetUps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.ExecutionContext;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaSourceFile;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.tree.ParseError;

/** Fills a {@link Survey}, file by file. Edits nothing. */
public final class SurveyVisitor extends TreeVisitor<Tree, ExecutionContext> {

    private static final List<String> ENGINES =
            List.of("org.mockito.plugins.AnnotationEngine", "org.mockito.configuration.IMockitoConfiguration");

    private final Survey survey;

    /**
     * Takes what is to be filled.
     *
     * @param survey receives what the visitor finds
     */
    public SurveyVisitor(Survey survey) {
        this.survey = survey;
    }

    @Override
    public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
        if (tree instanceof SourceFile file && JavaModules.isDescriptor(file.getSourcePath())) {
            survey.addDescriptor(SourceSetKey.of(file));
            return tree;
        }
        if (tree instanceof SourceFile file) {
            survey.runFiles().add(file);
            survey.engineFacts().add(file);
            survey.addDefaults(file);
        }
        if (tree instanceof JavaSourceFile || tree instanceof ParseError) {
            survey.addPath(((SourceFile) tree).getSourcePath());
        }
        if (tree instanceof JavaSourceFile source) {
            survey(source);
        } else if (tree instanceof SourceFile file && BuildFolders.isPom(file)) {
            survey.addPom(file);
        } else if (tree instanceof SourceFile file && isXml(file)) {
            survey(file, XmlBeans.in(file.printAll()));
        } else if (tree instanceof ParseError error && error.getText().contains("org.mockito")) {
            survey(error);
        }
        return tree;
    }

    private static boolean isXml(SourceFile file) {
        return file.getSourcePath().toString().endsWith(".xml");
    }

    private void survey(ParseError error) {
        SurveyedSite site = site(error, 0, Form.MOCK_CLASS, MockedTypes.UNKNOWN, Location.TEST, Reason.PARSE_ERROR);
        add(error, List.of(site));
    }

    private void survey(SourceFile file, List<XmlBeans.Bean> beans) {
        if (!beans.isEmpty()) {
            survey.addPath(file.getSourcePath());
            add(
                    file,
                    beans.stream()
                            .map(bean -> site(
                                    file,
                                    bean.line(),
                                    Form.XML_BEAN,
                                    bean.typeName(),
                                    Location.FIXTURE,
                                    Reason.XML_MOCK))
                            .toList());
        }
    }

    private void add(SourceFile file, List<SurveyedSite> sites) {
        survey.add(new SurveyedFile(SourcePackages.pathOf(file), SourceSetKey.of(file), sites, false, NameUse.NONE));
    }

    /** A site in a file that has no tree of Java. */
    private SurveyedSite site(
            SourceFile file, int line, Form form, String typeName, Location location, Reason obstacle) {
        Category category = typeName.equals(MockedTypes.UNKNOWN)
                ? Category.GENERIC
                : survey.options().categories().of(JavaType.ShallowClass.build(typeName));
        return new SurveyedSite(
                SourceSetKey.of(file).module(),
                SourcePackages.pathOf(file),
                line,
                "",
                "",
                "",
                null,
                form,
                typeName,
                Set.of(),
                category,
                location,
                null,
                obstacle);
    }

    private void survey(JavaSourceFile source) {
        SourceSetKey key = SourceSetKey.of(source);
        survey.sourceSet(key).add(source);
        readFactory(source, key);
        ReflectiveUse.in(source).forEach(use -> survey.reflectiveUses().add(use, SourcePackages.pathOf(source), key));
        if (source instanceof J.CompilationUnit java) {
            survey.readOverrides(java);
        }
        Sites sites = new Sites(SourcePackages.pathOf(source), key);
        sites.visit(source, 0);
        if (!sites.found.isEmpty()) {
            NameUse nameUse = NameUse.in(source, survey.options().writtenNames());
            List<SurveyedSite> read = sites.read(source);
            boolean open = read.stream().anyMatch(site -> site.location() != Location.TEST)
                    || source.getClasses().stream()
                            .anyMatch(declaration -> declaration.hasModifier(J.Modifier.Type.Abstract));
            survey.add(new SurveyedFile(SourcePackages.pathOf(source), key, read, open, nameUse));
        }
    }

    /** A factory is where mocks are constructed: what it does inside is no mock site, if it is what a validation accepts. */
    private void readFactory(JavaSourceFile source, SourceSetKey key) {
        if (KotlinFile.is(source)) {
            return;
        }
        for (J.ClassDeclaration declaration : source.getClasses()) {
            JavaType.FullyQualified type = declaration.getType();
            if (type != null && survey.options().isFactory(type.getFullyQualifiedName())) {
                boolean named = survey.options().factoryType() != null;
                (named ? FactoryReader.readAny(declaration) : FactoryReader.read(declaration))
                        .ifPresent(factory -> survey.add(new FactorySurvey.SourceFactory(
                                SourcePackages.pathOf(source),
                                key,
                                factory,
                                FactoryValidator.accepts(declaration),
                                declaration.getKind())));
            }
        }
    }

    private final class Sites extends MockSiteVisitor<Integer> {

        private final List<Found> found = new ArrayList<>();
        private final Set<String> factoriesRead = new HashSet<>();
        private final String file;
        private final SourceSetKey key;

        Sites(String file, SourceSetKey key) {
            this.file = file;
            this.key = key;
        }

        private record Found(UUID tree, MockSite site, Cursor cursor) {}

        @Override
        protected <T extends J> T visitSite(T tree, MockSite site, Integer p) {
            found.add(new Found(tree.getId(), site, getCursor()));
            return tree;
        }

        /** A call of a factory that exists only as a class file is the one place where its methods can be read. */
        @Override
        public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
            readCall(call.getMethodType());
            readSetUpCall(call.getSimpleName(), call.getMethodType());
            return super.visitMethodInvocation(call, p);
        }

        @Override
        public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declaration, Integer p) {
            ClassFacts facts = ClassFactsReader.read(declaration, survey.options()::isFactory);
            if (facts != null) {
                survey.add(facts, file, key);
                if (ENGINES.stream().anyMatch(type -> TypeUtils.isAssignableTo(type, declaration.getType()))) {
                    survey.engineFacts().addEngine(facts.name(), key);
                }
            }
            return super.visitClassDeclaration(declaration, p);
        }

        @Override
        public J.MemberReference visitMemberReference(J.MemberReference reference, Integer p) {
            readCall(reference.getMethodType());
            readSetUpCall(reference.getReference().getSimpleName(), reference.getMethodType());
            return super.visitMemberReference(reference, p);
        }

        private void readSetUpCall(String name, JavaType.@Nullable Method method) {
            if (method == null) {
                survey.addSetUpCall("", name);
            } else if (SetUps.runsBeforeEach(method)) {
                survey.addSetUpCall(method.getDeclaringType().getFullyQualifiedName(), name);
            }
        }

        private void readCall(JavaType.@Nullable Method method) {
            if (method == null) {
                return;
            }
            JavaType.FullyQualified owner = method.getDeclaringType();
            if (MockedTypes.canInfer(owner)) {
                survey.sourceSet(key).inferMockedTypes();
            }
            String ownerName = owner.getFullyQualifiedName();
            if (survey.options().isFactory(ownerName)) {
                if (!isInside(ownerName)) {
                    survey.addCall(ownerName, method.getName());
                }
                if (factoriesRead.add(ownerName)) {
                    FactoryReader.read(owner, survey.options().factoryType() != null)
                            .ifPresent(survey::addBinary);
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

        List<SurveyedSite> read(JavaSourceFile source) {
            Set<UUID> trees = new HashSet<>();
            found.forEach(each -> trees.add(each.tree));
            Map<UUID, Integer> lines = LineNumbers.of(source, trees);
            SiteReader reader = new SiteReader(
                    survey.options().categories(), survey.options().locations());
            List<SurveyedSite> sites = new ArrayList<>();
            for (Found each : found) {
                sites.add(reader.read(each.site, each.cursor, lines.getOrDefault(each.tree, 0)));
            }
            return sites;
        }
    }
}
