package io.github.mockfactory.driver.maven;

import io.github.mockfactory.driver.report.ReportFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.jspecify.annotations.Nullable;

/** Puts the page that {@code mock-factory:report} has written among the reports of the project that {@code mvn site} makes. */
@Mojo(name = "site", threadSafe = true)
public final class SiteMojo extends AbstractMojo implements MavenReport {

    private static final String NAME = "mock-factory";

    /** Where {@code mock-factory:report} has written the page. */
    @Parameter(property = "mockfactory.outputDirectory", defaultValue = "${project.build.directory}/mock-factory")
    private File outputDirectory;

    /** Where the site is made. */
    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true)
    private @Nullable File siteDirectory;

    private Path page() {
        return outputDirectory.toPath().resolve(ReportFiles.PAGE);
    }

    @Override
    public void execute() throws MojoExecutionException {
        try {
            if (canGenerateReport()) {
                generate(null, Locale.ROOT);
            }
        } catch (MavenReportException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    @Override
    public boolean canGenerateReport() {
        boolean there = Files.isRegularFile(page());
        if (!there) {
            getLog().info("There is no " + page() + " to put into the site: run mock-factory:report before");
        }
        return there;
    }

    @Override
    public void generate(@Nullable Sink sink, Locale locale) throws MavenReportException {
        File folder = getReportOutputDirectory();
        if (folder == null) {
            throw new MavenReportException("Nothing says where the site is made");
        }
        try {
            Files.createDirectories(folder.toPath());
            Files.copy(page(), folder.toPath().resolve(NAME + ".html"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new MavenReportException("Cannot put " + page() + " into the site: " + e.getMessage(), e);
        }
    }

    @Override
    @SuppressWarnings("deprecation") // what site plugins of before Maven 4 ask
    public String getOutputName() {
        return NAME;
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return "Mock migration";
    }

    @Override
    public String getDescription(Locale locale) {
        return "How far the migration of mocks to the factory is, when it ends, what stays and why.";
    }

    @Override
    public void setReportOutputDirectory(@Nullable File folder) {
        siteDirectory = folder;
    }

    @Override
    public @Nullable File getReportOutputDirectory() {
        return siteDirectory;
    }

    @Override
    public boolean isExternalReport() {
        return true;
    }
}
