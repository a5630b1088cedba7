package io.github.mockfactory.gate.output;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.decide.Outcome;
import io.github.mockfactory.facts.ModuleId;
import io.github.mockfactory.gate.GateResult;
import io.github.mockfactory.gate.GateSite;
import io.github.mockfactory.gate.KnownSite;
import io.github.mockfactory.gate.Renamed;
import io.github.mockfactory.gate.Replaced;
import io.github.mockfactory.gate.Unchecked;
import io.github.mockfactory.site.Form;
import io.github.mockfactory.site.Reason;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;

/** Answers of the gate to write down. */
final class Answers {

    /** What breaks formats that paste text: all of it can stand in a path, a name or a literal. */
    static final String HOSTILE =
            "%0A::error::a,b:c\r\n|`]]>&<\"'\\|\u0001\uFFFF\uD83D\uDE00 \uD800 é ${{ x }} <!-- -->";

    private static final int SITES_IN_FILE = 50;

    private Answers() {}

    static GateResult of(List<GateSite> newSites, List<GateSite> unchanged) {
        return new GateResult(newSites, unchanged, List.of(), List.of(), List.of(), false);
    }

    static GateResult clean() {
        return of(List.of(), sites(3, "known"));
    }

    /** One of everything. */
    static GateResult mixed(boolean strict) {
        return new GateResult(
                List.of(
                        site("src/test/java/com/acme/RoomTest.java", 12, 1),
                        left("src/test/java/com/acme/ATest.java", 3)),
                sites(2, "known"),
                List.of(new Renamed(
                        known("src/test/java/com/acme/OldTest.java"),
                        site("src/test/java/com/acme/NewTest.java", 7, 1))),
                List.of(known("src/test/java/com/acme/GoneTest.java"), known("src/test/java/com/acme/GoneTest.java")),
                List.of(new Unchecked(
                        "src/test/java/com/acme/BrokenTest.java",
                        0,
                        Unchecked.Cause.UNPARSED,
                        "The file could not be parsed. Mend the syntax error that the log names.")),
                strict);
    }

    static GateResult hostile() {
        KnownSite known = new KnownSite(HOSTILE, HOSTILE, Form.MOCK_NAME, HOSTILE, HOSTILE);
        GateSite site = new GateSite(
                known,
                1,
                new ModuleId(HOSTILE, HOSTILE),
                1,
                1,
                Phase.GENERIC,
                Outcome.MIGRATABLE,
                null,
                HOSTILE,
                new Replaced(HOSTILE, HOSTILE, List.of(HOSTILE)),
                HOSTILE);
        return new GateResult(
                List.of(site),
                List.of(),
                List.of(new Renamed(known, site)),
                List.of(known),
                List.of(new Unchecked(HOSTILE, 1, Unchecked.Cause.UNRESOLVED, HOSTILE)),
                true);
    }

    /** As many new sites and as many known ones as a large suite has. */
    static GateResult large(int each) {
        return of(sites(each, "fresh"), sites(each, "known"));
    }

    static List<GateSite> sites(int count, String folder) {
        return IntStream.range(0, count)
                .mapToObj(i -> site(
                        "gateway/src/test/java/com/acme/" + folder + "/Room" + i / SITES_IN_FILE + "Test.java",
                        20 + i % SITES_IN_FILE,
                        1 + i % SITES_IN_FILE))
                .toList();
    }

    static GateSite site(String path, int line, int ordinal) {
        return new GateSite(
                known(path),
                ordinal,
                new ModuleId("com.acme", "gateway"),
                line,
                34,
                Phase.CRITICAL,
                Outcome.MIGRATABLE,
                null,
                "raw mock of org.springframework.web.socket.WebSocketSession: run io.github.mockfactory.Phase1Critical",
                new Replaced(
                        "mock(WebSocketSession.class)",
                        "MockFactory.createWebSocketMock(WebSocketSession.class)",
                        List.of("com.acme.testing.MockFactory")),
                "mvn mock-factory:migrate -Dphase=1 -Dfile=" + path);
    }

    static GateSite left(String path, int line) {
        return new GateSite(
                new KnownSite(path, "com.acme.ATest", Form.SPY_FIELD, "java.util.List", "generic"),
                1,
                new ModuleId("com.acme", "gateway"),
                line,
                null,
                Phase.GENERIC,
                Outcome.LEFT,
                Reason.SPY_FIELD,
                "raw mock of java.util.List: left for SPY_FIELD. Keep it.",
                null,
                null);
    }

    static KnownSite known(String path) {
        return new KnownSite(
                path,
                "com.acme.RoomTest#opens",
                Form.MOCK_CLASS,
                "org.springframework.web.socket.WebSocketSession",
                "websocket");
    }

    static String text(GateOutput output, GateResult result) {
        StringWriter text = new StringWriter();
        try {
            output.write(result, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }
}
