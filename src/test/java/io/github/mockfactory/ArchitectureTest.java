package io.github.mockfactory;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.github.mockfactory.facts.FileReader;
import io.github.mockfactory.survey.SurveyVisitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openrewrite.Tree;

/** Which package may know which. */
@AnalyzeClasses(packages = "io.github.mockfactory", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.github.mockfactory.";

    /** Each room may know those before it, and none behind it; {@code docs/architecture.md} says what they are for. */
    private static final List<String> ROOMS = List.of(
            "table",
            "site",
            "site.session",
            "site.spring",
            "site.stub",
            "category",
            "factory",
            "style",
            "generate",
            "edit.imports",
            "edit",
            "setup",
            "setup.move",
            "facts",
            "survey",
            "decide",
            "summary",
            "gate",
            "gate.output",
            "recipe",
            "driver..",
            "cli");

    private static final Set<String> STAGES = Set.of(ROOT + "facts", ROOT + "survey", ROOT + "decide");

    private static String[] packages(List<String> rooms) {
        return rooms.stream().map(ROOT::concat).toArray(String[]::new);
    }

    @ArchTest
    static final ArchRule EVERY_CLASS_IS_IN_A_ROOM = classes().should().resideInAnyPackage(packages(ROOMS));

    @ArchTest
    static void eachRoomKnowsOnlyThoseBeforeIt(JavaClasses classes) {
        for (int i = 0; i + 1 < ROOMS.size(); i++) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + ROOMS.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages(ROOMS.subList(i + 1, ROOMS.size())))
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule STYLE_KNOWS_NO_OTHER = noClasses()
            .that()
            .resideInAPackage(ROOT + "style")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages(ROOMS.subList(0, ROOMS.indexOf("style"))));

    @ArchTest
    static final ArchRule ONLY_THE_GOALS_KNOW_MAVEN = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "driver.maven")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.maven..", "org.codehaus.plexus..", ROOT + "driver.maven");

    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
            slices().matching("io.github.mockfactory.(**)").should().beFreeOfCycles();

    /** The rooms in which no class may lead back to itself, through whatever others. */
    @ArchTest
    static final ArchRule DECISIONS_ARE_MADE_ONE_AFTER_THE_OTHER = slices().assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass each) {
                    JavaClass outermost = each;
                    while (outermost.getEnclosingClass().isPresent()) {
                        outermost = outermost.getEnclosingClass().get();
                    }
                    return STAGES.contains(each.getPackageName())
                            ? SliceIdentifier.of(outermost.getName())
                            : SliceIdentifier.ignore();
                }

                @Override
                public String getDescription() {
                    return "classes of " + STAGES;
                }
            })
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule DECISIONS_READ_NO_FILES = noClasses()
            .that()
            .resideInAPackage(ROOT + "decide")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Files.class, FileReader.class, SurveyVisitor.class);

    @ArchTest
    static final ArchRule FACTS_HOLD_NO_TREES = noFields()
            .that()
            .areDeclaredInClassesThat()
            .areRecords()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage(ROOT + "facts")
            .should()
            .haveRawType(assignableTo(Tree.class));

    @ArchTest
    static final ArchRule RECIPES_DO_NOT_CHANGE = fields().that()
            .areDeclaredInClassesThat()
            .areAssignableTo("org.openrewrite.Recipe")
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule RECIPES_ARE_IN_THEIR_PACKAGE = classes()
            .that()
            .areAssignableTo("org.openrewrite.Recipe")
            .should()
            .resideInAPackage("..mockfactory.recipe");

    @Test
    void onlySiteNamesMockito() throws IOException {
        Path root = Path.of("src/main/java/io/github/mockfactory");
        Pattern constant = Pattern.compile("\"[^\"]*org\\.mockito");
        Set<String> naming = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String name =
                        root.relativize(file).toString().replace('\\', '/').replace(".java", "");
                if (!name.startsWith("site/")
                        && constant.matcher(Files.readString(file)).find()) {
                    naming.add(name);
                }
            }
        }

        assertThat(naming).isEmpty();
    }
}
