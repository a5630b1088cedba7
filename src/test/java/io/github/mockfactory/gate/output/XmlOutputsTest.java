package io.github.mockfactory.gate.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class XmlOutputsTest {

    @Test
    void givesCheckstyleMessagesByFileAndLine() throws XMLStreamException {
        String xml = Answers.text(
                new Checkstyle(),
                Answers.of(
                        List.of(Answers.site("B.java", 9, 1), Answers.site("A.java", 5, 2)),
                        List.of(Answers.site("A.java", 2, 1), Answers.site("A.java", 7, 3))));

        assertThat(GateOutputsTest.attributes(xml, "file", "name")).containsExactly("A.java", "B.java");
        assertThat(GateOutputsTest.attributes(xml, "error", "line")).containsExactly("2", "5", "7", "9");
        assertThat(GateOutputsTest.attributes(xml, "error", "severity"))
                .containsExactly("info", "error", "info", "error");
        assertThat(GateOutputsTest.attributes(xml, "error", "source"))
                .containsOnly("io.github.mockfactory.rawmock.mock_class");
    }

    @Test
    void rereadsHostileTextButForWhatXmlCannotHold() throws XMLStreamException {
        String xml = Answers.text(new Checkstyle(), Answers.hostile());

        assertThat(GateOutputsTest.attributes(xml, "file", "name"))
                .containsExactly(Answers.HOSTILE
                        .replace("\r\n", " ")
                        .replace('\u0001', '\uFFFD')
                        .replace('\uFFFF', '\uFFFD')
                        .replace("\uD800", "\uFFFD"));
    }

    @Test
    void failsAJUnitTestForEachNewSite() throws XMLStreamException {
        String xml = Answers.text(new JUnit(), Answers.mixed(false));

        assertThat(GateOutputsTest.attributes(xml, "testsuite", "tests")).containsExactly("3");
        assertThat(GateOutputsTest.attributes(xml, "testcase", "name"))
                .hasSize(3)
                .doesNotHaveDuplicates();
        assertThat(GateOutputsTest.attributes(xml, "failure", "type")).containsExactly("NEW_SITE", "NEW_SITE");
        assertThat(GateOutputsTest.attributes(xml, "error", "type")).containsExactly("UNPARSED");
    }

    @Test
    void failsAJUnitTestForAStaleBaselineOnRequest() throws XMLStreamException {
        assertThat(GateOutputsTest.attributes(Answers.text(new JUnit(), Answers.mixed(true)), "failure", "type"))
                .containsExactly("NEW_SITE", "NEW_SITE", "STALE_BASELINE", "STALE_BASELINE");
    }

    @Test
    void passesOneJUnitTestWhereNothingIsWrong() throws XMLStreamException {
        String xml = Answers.text(new JUnit(), Answers.clean());

        assertThat(GateOutputsTest.attributes(xml, "testcase", "name")).containsExactly("no new raw mocks");
        assertThat(GateOutputsTest.attributes(xml, "failure", "type")).isEmpty();
    }

    @Test
    void namesEqualSitesApartInJUnit() throws XMLStreamException {
        String xml = Answers.text(new JUnit(), Answers.of(Answers.sites(60, "fresh"), List.of()));

        assertThat(GateOutputsTest.attributes(xml, "testcase", "name")).hasSize(60);
        assertThat(GateOutputsTest.attributes(xml, "testcase", "classname"))
                .contains("gateway.src.test.java.com.acme.fresh.Room1Test");
    }
}
