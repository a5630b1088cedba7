package io.github.mockfactory.survey;

import io.github.mockfactory.category.Category;
import io.github.mockfactory.category.Location;
import io.github.mockfactory.edit.NameClashes;
import io.github.mockfactory.facts.FileReader;
import io.github.mockfactory.facts.MockedType;
import io.github.mockfactory.facts.Place;
import io.github.mockfactory.facts.SiteKind;
import io.github.mockfactory.facts.SiteOwner;
import io.github.mockfactory.facts.SourcePackages;
import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.facts.SourceText;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.site.Form;
import io.github.mockfactory.site.MockedTypes;
import io.github.mockfactory.site.MockitoTypes;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.site.ScalaFile;
import io.github.mockfactory.site.XmlBeans;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.tree.JavaSourceFile;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.text.PlainText;
import org.openrewrite.tree.ParseError;

/** Fills a {@link Survey}, file by file. Edits nothing. */
public final class SurveyVisitor extends TreeVisitor<Tree, ExecutionContext> {

    private final Survey survey;
    private final FileReader reader;

    /**
     * Takes what is to be filled.
     *
     * @param survey receives what the visitor finds
     */
    public SurveyVisitor(Survey survey) {
        this(survey, false);
    }

    /**
     * Takes what is to be filled.
     *
     * @param survey receives what the visitor finds
     * @param setups whether set-ups of mocks are looked for too
     */
    public SurveyVisitor(Survey survey, boolean setups) {
        this.survey = survey;
        this.reader = new FileReader(survey.options(), setups);
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
        if (tree instanceof ParseError error) {
            survey.addPath(error.getSourcePath());
        }
        if (tree instanceof JavaSourceFile source) {
            survey.add(reader.read(source), SourceText.of(source));
        } else if (tree instanceof SourceFile file && Pom.isPom(file)) {
            survey.addPom(file);
        } else if (tree instanceof ParseError error && isXml(error)) {
            // what the run has noted already
            return tree;
        } else if (tree instanceof SourceFile file && isXml(file)) {
            String text = file.printAll();
            survey(file, XmlBeans.in(text));
            if (XmlBeans.isBroken(text)) {
                survey.runFiles().addUnparsed(file);
            }
        } else if (tree instanceof ParseError error
                && error.getText().contains(MockitoTypes.PACKAGE)
                && survey.runFiles().isUnparsed(SourcePackages.pathOf(error))) {
            survey(error, Reason.PARSE_ERROR);
        } else if (tree instanceof PlainText text
                && text.getSourcePath().toString().endsWith(".groovy")
                && text.getText().contains(MockitoTypes.PACKAGE)) {
            survey(text, Reason.GROOVY_SOURCE);
        } else if (tree instanceof PlainText text
                && ScalaFile.is(SourcePackages.pathOf(text))
                && ScalaFile.mayMock(text.getText())) {
            survey(text, Reason.SCALA_SOURCE);
        }
        return tree;
    }

    private static boolean isXml(SourceFile file) {
        return file.getSourcePath().toString().endsWith(".xml");
    }

    /** A file as a whole, in which nobody can tell the sites. */
    private void survey(SourceFile file, Reason reason) {
        survey.addPath(file.getSourcePath());
        add(file, List.of(SurveyedSite.ofFile(SourceSetKey.of(file).module(), SourcePackages.pathOf(file), reason)));
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
        survey.add(
                new SurveyedFile(SourcePackages.pathOf(file), SourceSetKey.of(file), sites, false, NameClashes.NONE));
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
                new Place(line, 0),
                SiteOwner.NONE,
                form,
                new MockedType(typeName, Set.of(), category),
                location,
                new SiteKind.Foreign(obstacle));
    }
}
