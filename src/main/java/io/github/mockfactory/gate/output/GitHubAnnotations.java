package io.github.mockfactory.gate.output;

import io.github.mockfactory.gate.GateResult;
import io.github.mockfactory.gate.GateSite;
import io.github.mockfactory.gate.KnownSite;
import io.github.mockfactory.gate.Unchecked;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Workflow commands of GitHub Actions, which show a message beside the line in a pull request. They are read from standard
 * output, at the start of a line. Of one step GitHub keeps 10 errors and 10 warnings and drops the rest without a word: new sites
 * come first, and a notice, which has a limit of its own, says how many are not shown.
 */
public final class GitHubAnnotations implements GateOutput {

    private static final int LIMIT = 10;

    @Override
    public void write(GateResult result, Writer out) throws IOException {
        List<Unchecked> unchecked = result.unchecked();
        List<KnownSite> absent = result.absent();
        // what made the answer incomplete must not be lost behind many new sites
        int newShown = Math.min(result.newSites().size(), unchecked.isEmpty() ? LIMIT : LIMIT - 1);
        for (GateSite site : result.newSites().subList(0, newShown)) {
            annotate(out, "error", site.site().path(), site.line(), column(site), "New raw mock", Advice.on(site));
        }
        int uncheckedShown = Math.min(unchecked.size(), LIMIT - newShown);
        for (Unchecked each : unchecked.subList(0, uncheckedShown)) {
            annotate(out, "error", each.file(), each.line(), 0, "Could not be checked", each.message());
        }
        int room = result.strict() ? LIMIT - newShown - uncheckedShown : LIMIT;
        int absentShown = Math.min(absent.size(), room);
        for (KnownSite each : absent.subList(0, absentShown)) {
            String level = result.strict() ? "error" : "warning";
            annotate(out, level, each.path(), 0, 0, "Baseline is out of date", Advice.onAbsent(each));
        }
        noticeHidden(
                out,
                result.newSites().size() - newShown,
                unchecked.size() - uncheckedShown,
                absent.size() - absentShown);
        out.flush();
    }

    private static int column(GateSite site) {
        Integer column = site.column();
        return column == null ? 0 : column;
    }

    private static void noticeHidden(Writer out, int newSites, int unchecked, int absent) throws IOException {
        if (newSites + unchecked + absent == 0) {
            return;
        }
        String text = "Not shown, for GitHub shows " + LIMIT + " errors and " + LIMIT + " warnings of a step: "
                + Advice.count(newSites, "new raw mock") + ", " + Advice.count(unchecked, "obstacle") + ", "
                + Advice.count(absent, "line") + " of the baseline without a site. The job summary lists them.";
        out.write("::notice title=" + property("mock-factory") + "::" + data(text) + "\n");
    }

    private static void annotate(
            Writer out, String level, String file, int line, int column, String title, String message)
            throws IOException {
        StringBuilder command =
                new StringBuilder("::").append(level).append(" file=").append(property(file));
        if (line > 0) {
            command.append(",line=").append(line);
            if (column > 0) {
                command.append(",col=").append(column);
            }
        }
        command.append(",title=").append(property(title));
        out.write(command.append("::").append(data(message)).append('\n').toString());
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
