package io.github.mockfactory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package may know which. */
@AnalyzeClasses(packages = "io.github.mockfactory", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule SITE_KNOWS_NO_OTHER = noClasses()
            .that()
            .resideInAPackage("..mockfactory.site..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..mockfactory.category..",
                    "..mockfactory.factory..",
                    "..mockfactory.generate..",
                    "..mockfactory.edit..",
                    "..mockfactory.survey..",
                    "..mockfactory.gate..",
                    "..mockfactory.recipe..",
                    "..mockfactory.table..");

    @ArchTest
    static final ArchRule CATEGORY_KNOWS_SITE = noClasses()
            .that()
            .resideInAPackage("..mockfactory.category..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..mockfactory.factory..",
                    "..mockfactory.generate..",
                    "..mockfactory.edit..",
                    "..mockfactory.survey..",
                    "..mockfactory.gate..",
                    "..mockfactory.recipe..",
                    "..mockfactory.table..");

    @ArchTest
    static final ArchRule FACTORY_KNOWS_SITE_AND_CATEGORY = noClasses()
            .that()
            .resideInAPackage("..mockfactory.factory..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..mockfactory.generate..",
                    "..mockfactory.edit..",
                    "..mockfactory.style..",
                    "..mockfactory.survey..",
                    "..mockfactory.gate..",
                    "..mockfactory.recipe..",
                    "..mockfactory.table..");

    @ArchTest
    static final ArchRule WHAT_IS_GENERATED_IS_NOT_EDITED = noClasses()
            .that()
            .resideInAPackage("..mockfactory.generate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..mockfactory.edit..",
                    "..mockfactory.survey..",
                    "..mockfactory.gate..",
                    "..mockfactory.recipe..",
                    "..mockfactory.table..");

    @ArchTest
    static final ArchRule EDITS_KNOW_NO_SURVEY = noClasses()
            .that()
            .resideInAPackage("..mockfactory.edit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..mockfactory.survey..",
                    "..mockfactory.gate..",
                    "..mockfactory.recipe..",
                    "..mockfactory.table..");

    @ArchTest
    static final ArchRule IMPORTS_KNOW_NO_SITE_EDITS = noClasses()
            .that()
            .resideInAPackage("..mockfactory.edit.imports..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..mockfactory.edit", "..mockfactory.generate..", "..mockfactory.factory..");

    @ArchTest
    static final ArchRule SURVEY_KNOWS_NO_RECIPE = noClasses()
            .that()
            .resideInAPackage("..mockfactory.survey..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..mockfactory.gate..", "..mockfactory.recipe..", "..mockfactory.table..");

    @ArchTest
    static final ArchRule GATE_KNOWS_NO_RECIPE = noClasses()
            .that()
            .resideInAPackage("..mockfactory.gate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..mockfactory.recipe..", "..mockfactory.table..", "org.apache.maven..");

    @ArchTest
    static final ArchRule TABLES_KNOW_NOTHING = noClasses()
            .that()
            .resideInAPackage("..mockfactory.table..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..mockfactory.site..",
                    "..mockfactory.category..",
                    "..mockfactory.factory..",
                    "..mockfactory.generate..",
                    "..mockfactory.edit..",
                    "..mockfactory.survey..",
                    "..mockfactory.recipe..");

    @ArchTest
    static final ArchRule THE_GATE_KNOWS_NO_FORMAT = noClasses()
            .that()
            .resideInAPackage("..mockfactory.gate")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..mockfactory.gate.output..");

    @ArchTest
    static final ArchRule NOTHING_KNOWS_THE_DRIVER = noClasses()
            .that()
            .resideOutsideOfPackage("..mockfactory.driver..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..mockfactory.driver..");

    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
            slices().matching("io.github.mockfactory.(**)").should().beFreeOfCycles();

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
