package io.github.mockfactory.recipe;

import io.github.mockfactory.facts.SourcePackages;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.site.ScalaFile;
import io.github.mockfactory.survey.Survey;

/** Looks on the disk at the files in Scala that the engine which runs a recipe does not show. */
final class ScalaSources {

    private ScalaSources() {}

    static void addTo(Survey survey) {
        if (survey.runFiles().unshown().isEmpty()) {
            return;
        }
        RunFolder folder = RunFolder.of(survey.runFiles());
        survey.runFiles()
                .unshown()
                .forEach((path, markers) -> folder.text(SourcePackages.pathOf(path))
                        .filter(ScalaFile::mayMock)
                        .ifPresent(text -> survey.addUnread(path, markers, Reason.SCALA_SOURCE)));
    }
}
