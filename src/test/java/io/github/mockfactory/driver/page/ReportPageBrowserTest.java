package io.github.mockfactory.driver.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page as people see it, in a Chromium of the machine; without one these tests are skipped. With {@code
 * -Dscreenshots=docs/images} they make the pictures of the documentation.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPageBrowserTest {

    private static final int LARGE = 25_000;
    private static final int PHONE = 390;

    private Browser browser;
    private Path page;
    private Path folder;
    private ReportContent content;

    @BeforeAll
    void startTheBrowser(@TempDir Path temporary) throws Exception {
        folder = temporary;
        Optional<Path> program = Browser.program();
        assumeTrue(
                program.isPresent(),
                "The page is not tried in a browser, for there is no chromium on the path (apt-get install chromium)");
        content = Suites.of(640);
        page = write("report.html", content);
        browser = Browser.start(program.get(), Files.createDirectories(folder.resolve("profile")));
    }

    @AfterAll
    void endTheBrowser() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    private Path write(String name, ReportContent of) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, ReportPage.of(of));
        return file;
    }

    private void desktop() throws Exception {
        browser.size(1280, 900, false);
        browser.print(false);
        browser.prefer("light");
    }

    private void isQuiet(Path opened) {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .allMatch(url -> url.startsWith(opened.toUri().toString()) || url.equals("about:blank"));
    }

    private int number(String script) throws Exception {
        return browser.run(script).asInt();
    }

    private long count(String category, String state) {
        return content.sites().stream()
                .filter(row -> category == null || row.category().equals(category))
                .filter(row -> state == null || row.reason().isEmpty() == state.equals("movable"))
                .count();
    }

    private int shown() throws Exception {
        return number("parseInt(document.getElementById('status').textContent.replace(/,/g, ''), 10)");
    }

    @Test
    void opensWithoutComplaintsOrRequests() throws Exception {
        desktop();
        browser.open(page, "");

        assertThat(shown()).isEqualTo(content.sites().size());
        isQuiet(page);
    }

    @Test
    void filtersByTheAddress() throws Exception {
        desktop();
        browser.open(page, "#category=agent&state=movable");

        assertThat(shown()).isEqualTo((int) count("agent", "movable"));
        assertThat(browser.run("document.querySelector('select[name=category]').value")
                        .asText())
                .isEqualTo("agent");
        isQuiet(page);
    }

    @Test
    void findsNothingForAFilterThatNothingHas() throws Exception {
        desktop();
        browser.open(page, "#category=%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(shown()).isZero();
        isQuiet(page);
    }

    @Test
    void everyNumberOpensItsRows() throws Exception {
        desktop();
        browser.open(page, "");
        JsonNode wrong = browser.run("""
                (function () {
                  const wrong = [];
                  const links = Array.from(document.querySelectorAll('[data-dimension] a[data-rows]'));
                  for (let i = 0; i < links.length; i++) {
                    document.querySelector('button[type=reset]').click();
                    const said = links[i].textContent;
                    links[i].click();
                    const shown = document.getElementById('status').textContent.split(' ')[0].replace(/,/g, '');
                    if (said !== shown) { wrong.push(links[i].href + ' says ' + said + ' and shows ' + shown); }
                    if (document.activeElement.id !== 'rows') { wrong.push('focus is on ' + document.activeElement.tagName); }
                  }
                  return { wrong: wrong, tried: links.length };
                }())""");

        assertThat(wrong.get("wrong")).isEmpty();
        assertThat(wrong.get("tried").asInt()).isGreaterThan(20);
        isQuiet(page);
    }

    @Test
    void countsTheSameAsTheTables() throws Exception {
        desktop();
        browser.open(page, "");
        for (String category :
                content.sites().stream().map(row -> row.category()).distinct().toList()) {
            String cell = "document.querySelector('select[name=category]').value = '" + category
                    + "', document.getElementById('filters').dispatchEvent(new Event('change', {bubbles: true})), ";
            assertThat(
                            number(
                                    cell
                                            + "[...document.querySelectorAll('[data-dimension=phase] [data-count=movable]')].reduce((sum, each) => sum + +each.textContent, 0)"))
                    .isEqualTo((int) count(category, "movable"));
            assertThat(
                            number(
                                    "[...document.querySelectorAll('[data-dimension=owner] [data-count=staying]')].reduce((sum, each) => sum + +each.textContent, 0)"))
                    .isEqualTo((int) count(category, "stays"));
        }
        assertThat(browser.run("location.hash").asText()).startsWith("#category=");
    }

    @Test
    void isWorkedByKeyboard() throws Exception {
        desktop();
        browser.open(page, "");
        browser.run("document.querySelector('.skip').focus()");
        browser.key("Enter", 13);
        assertThat(browser.run("document.activeElement.id").asText()).isEqualTo("main");

        browser.run("document.querySelector('[data-dimension=category] tbody a[data-rows]').focus()");
        browser.key("Enter", 13);
        assertThat(browser.run("document.activeElement.id").asText()).isEqualTo("rows");
        assertThat(browser.run("location.hash").asText()).startsWith("#category=");
    }

    @Test
    void fitsAPhone() throws Exception {
        browser.print(false);
        browser.size(PHONE, 844, true);
        browser.open(page, "");

        assertThat(number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(PHONE);
        isQuiet(page);
    }

    @Test
    void keepsNobodyOut() throws Exception {
        for (String scheme : new String[] {"light", "dark"}) {
            for (int width : new int[] {PHONE, 1280}) {
                browser.print(false);
                browser.size(width, 900, width == PHONE);
                browser.prefer(scheme);
                browser.open(page, "");
                browser.run(axe());
                JsonNode found = browser.run("""
                        axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']}).then(result =>
                          result.violations.map(each => each.id + ': ' + each.nodes.map(node => node.html).slice(0, 3).join(' | ')))""");

                assertThat(found).as(scheme + " at " + width).isEmpty();
            }
        }
    }

    /** From the test class path; run as by a debugger, which the policy of the page does not bind. */
    private static String axe() throws IOException {
        String version = Objects.requireNonNull(ReportPageBrowserTest.class.getResource(
                        "/META-INF/maven/org.webjars.npm/axe-core/pom.properties"))
                .toString();
        assertThat(version).isNotEmpty();
        String name = version.replaceFirst(".*axe-core-([\\d.]+)\\.jar!.*", "$1");
        try (InputStream in = ReportPageBrowserTest.class.getResourceAsStream(
                "/META-INF/resources/webjars/axe-core/" + name + "/axe.min.js")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8) + "; true";
        }
    }

    @Test
    void filtersManySitesInLessThanASecond() throws Exception {
        desktop();
        Path large = write("large.html", Suites.of(LARGE));
        int started = browser.processorTime();
        browser.open(large, "");
        // a page may get a process of its own, which has done nothing else
        int opened = browser.processorTime() > started ? browser.processorTime() - started : browser.processorTime();
        int clock = number("performance.getEntriesByType('navigation')[0].loadEventEnd");
        List<Integer> filtered = new ArrayList<>();
        for (String[] filter : new String[][] {
            {"category", "generic"},
            {"owner", "@acme/billing"},
            {"q", "client12"},
            {"q", ""},
            {"owner", ""},
            {"category", ""}
        }) {
            int before = browser.processorTime();
            browser.run("""
                    (function () {
                      const field = document.querySelector('[name=%s]');
                      field.value = '%s';
                      field.dispatchEvent(new Event(field.name === 'q' ? 'input' : 'change', {bubbles: true}));
                      return document.body.offsetHeight;
                    }())""".formatted((Object[]) filter));
            filtered.add(browser.processorTime() - before);
        }
        System.out.println("[browser] 25,000 sites: " + Files.size(large) / 1000 + " kB, opened in " + opened
                + " ms of processor time, " + clock + " ms by the clock, filtered in " + filtered + " ms");

        assertThat(shown()).isEqualTo(LARGE);
        assertThat(opened).isBetween(1, 1000);
        assertThat(filtered).allMatch(time -> time < 1000).anyMatch(time -> time > 0);
    }

    @Test
    void takesNamesForNothingButText() throws Exception {
        desktop();
        String name = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\n\"'.java";
        Path odd = write(
                "odd.html",
                Suites.of(name, List.of(Suites.row("src/" + name, 1, "com.acme." + name, name, true, "LOW", "")), 3));
        browser.open(odd, "#q=onerror");

        assertThat(shown()).isEqualTo(1);
        assertThat(number("document.images.length")).isZero();
        assertThat(browser.run("document.querySelector('#sitetable code').textContent")
                        .asText())
                .isEqualTo("src/" + name + ":1");
        isQuiet(odd);
    }

    @Test
    void prints() throws Exception {
        desktop();
        browser.open(page, "");

        assertThat(new String(browser.pdf(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        browser.print(true);
        assertThat(browser.run("getComputedStyle(document.getElementById('filters')).display")
                        .asText())
                .isEqualTo("none");
        isQuiet(page);
    }

    @Test
    void makesThePicturesOfTheDocumentation() throws Exception {
        String pictures = System.getProperty("screenshots");
        assumeTrue(pictures != null, "Pictures are made with -Dscreenshots=docs/images");
        Path images = Files.createDirectories(Path.of(pictures));
        desktop();
        browser.open(page, "");
        Files.write(images.resolve("report.png"), browser.screenshot());
        browser.run("document.getElementById('parts').scrollIntoView()");
        Files.write(images.resolve("report-parts.png"), browser.screenshot());
        browser.prefer("dark");
        browser.size(PHONE, 844, true);
        browser.open(page, "");
        Files.write(images.resolve("report-phone.png"), browser.screenshot());
    }
}
