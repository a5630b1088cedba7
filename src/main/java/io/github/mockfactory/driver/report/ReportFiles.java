package io.github.mockfactory.driver.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What a report leaves for people: a page, and texts in Markdown. */
public final class ReportFiles {

    /** The page. */
    public static final String PAGE = "report.html";

    /** What happened in a week. */
    public static final String WEEK = "week.md";

    /** The body of an issue that shows the state. */
    public static final String DASHBOARD = "dashboard.md";

    private static final List<String> ALL = List.of(PAGE, WEEK, DASHBOARD);

    private final OutputFiles files;

    /**
     * Takes the place.
     *
     * @param folder need not exist
     */
    public ReportFiles(Path folder) {
        this.files = new OutputFiles(folder, OutputFiles.OF_REPORT);
    }

    /**
     * Adds a file.
     *
     * @param name    one of those above
     * @param content what it is to hold
     * @return where it will be
     */
    public Path put(String name, byte[] content) {
        return files.put(name, content);
    }

    /**
     * Adds a file.
     *
     * @param name one of those above
     * @param text what it is to hold
     * @return where it will be
     */
    public Path put(String name, String text) {
        return put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes what was added, and keeps what an earlier report has written besides.
     *
     * @throws IOException              if a file cannot be written
     * @throws IllegalArgumentException if a file is in the way that no report has written
     */
    public void write() throws IOException {
        for (String name : ALL) {
            files.keepUnlessPut(name);
        }
        files.write();
    }
}
