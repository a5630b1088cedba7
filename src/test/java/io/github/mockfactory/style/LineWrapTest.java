package io.github.mockfactory.style;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineWrapTest {

    private static String wrap(String line) {
        return wrap(line, new SourceStyle.Lines("    ", "        ", 60, "\n"));
    }

    private static String wrap(String line, SourceStyle.Lines style) {
        return String.join("\n", new LineWrap(style).wrap(line));
    }

    @Test
    void leavesLinesThatFit() {
        assertThat(wrap("    int a = b(c);")).isEqualTo("    int a = b(c);");
    }

    @Test
    void leavesLinesThatNothingMakesShorter() {
        String text = "    \"" + "a b = c. ".repeat(9) + "\"";
        assertThat(wrap(text)).isEqualTo(text);
        assertThat(wrap("    // " + text)).isEqualTo("    // " + text);
    }

    @Test
    void leavesLinesWithSeveralStatements() {
        String text =
                "    void run() { MockFactory.createMock(Room.class).open(); close(MockFactory.createMock(A.class)); }";
        assertThat(wrap(text)).isEqualTo(text);
    }

    @Test
    void replacesTheOutermostSpace() {
        assertThat(
                        wrap(
                                "    private final ReservationService reservations = MockFactory.createMock(Reservations.class);"))
                .isEqualTo("    private final ReservationService reservations =\n"
                        + "            MockFactory.createMock(Reservations.class);");
        assertThat(
                        wrap(
                                "    when(MockFactory.createMock(Room.class).floor()).thenReturn(MockFactory.createMock(A.class));"))
                .isEqualTo("    when(MockFactory.createMock(Room.class).floor())\n"
                        + "            .thenReturn(MockFactory.createMock(A.class));");
        assertThat(wrap("    register(MockFactory.createMock(Room.class), MockFactory.createMock(Floor.class));"))
                .isEqualTo("    register(\n"
                        + "            MockFactory.createMock(Room.class),\n"
                        + "            MockFactory.createMock(Floor.class));");
        assertThat(wrap("    return new Room(MockFactory.create(A.class), \"a, b\", 'x', c);"))
                .isEqualTo("    return new Room(\n" + "            MockFactory.create(A.class), \"a, b\", 'x', c);");
        assertThat(wrap("    Supplier<Map<String, A>> a = () -> MockFactory.createMock(Aaaaaaaa.class);"))
                .isEqualTo("    Supplier<Map<String, A>> a =\n"
                        + "            () -> MockFactory.createMock(Aaaaaaaa.class);");
        assertThat(
                        wrap(
                                "    if (MockFactory.createMock(A.class).isOpen() && MockFactory.createMock(B.class).isOpen()) {"))
                .isEqualTo("    if (MockFactory.createMock(A.class).isOpen()\n"
                        + "            && MockFactory.createMock(B.class).isOpen()) {");
    }

    @Test
    void replacesSpacesInLinesThatGoOn() {
        assertThat(wrap("            .name(\"aaaaaaaaaaaaaaaaaaaaaa\").service(MockFactory.createMock(A.class))"))
                .isEqualTo("            .name(\"aaaaaaaaaaaaaaaaaaaaaa\")\n"
                        + "            .service(MockFactory.createMock(A.class))");
        assertThat(wrap("    register(aaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbb, ccccccc,"))
                .isEqualTo("    register(\n            aaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbb, ccccccc,");
    }

    /** As the formatter of Palantir has it; that of Google breaks behind the equals sign too. */
    @Test
    void replacesOneSpaceOfAnAssignmentWhereTwoWouldDo() {
        assertThat(wrap("    String result = online.execute(MockFactory.createMock(Aa.class), new String[] {name});"))
                .isEqualTo("    String result = online.execute(\n"
                        + "            MockFactory.createMock(Aa.class),\n"
                        + "            new String[] {name});");
        assertThat(wrap("    result = online.open(MockFactory.createMock(Aa.class)).execute(name).get();"))
                .isEqualTo("    result = online.open(MockFactory.createMock(Aa.class))\n"
                        + "            .execute(name)\n"
                        + "            .get();");
        assertThat(
                        wrap(
                                "    theResultOfThisExecutionThatIsLongByItself = online.execute(MockFactory.createMock(A.class));"))
                .isEqualTo("    theResultOfThisExecutionThatIsLongByItself =\n"
                        + "            online.execute(MockFactory.createMock(A.class));");
        assertThat(wrap(
                        "  String result = online.execute(MockFactory.createMock(Aa.class), new String[] {name});",
                        new SourceStyle.Lines("  ", "    ", 60, "\n")))
                .isEqualTo("  String result =\n"
                        + "      online.execute(\n"
                        + "          MockFactory.createMock(Aa.class),\n"
                        + "          new String[] {name});");
    }
}
