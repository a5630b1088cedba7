package io.github.mockfactory.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.CompiledRewriteTest;
import io.github.mockfactory.TypeFixture;
import io.github.mockfactory.category.Category;
import io.github.mockfactory.edit.FactoryFile;
import io.github.mockfactory.factory.FactoryMethod;
import io.github.mockfactory.factory.FactoryReader;
import io.github.mockfactory.factory.MethodNames;
import io.github.mockfactory.factory.MissingMethod;
import io.github.mockfactory.factory.MockFactory;
import io.github.mockfactory.site.Construction;
import io.github.mockfactory.site.ParameterKind;
import io.github.mockfactory.site.Signature;
import io.github.mockfactory.style.Header;
import io.github.mockfactory.style.ImportOrder;
import io.github.mockfactory.style.SourceStyle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactorySourceTest {

    private static final String NAME = "com.acme.testing.MockFactory";
    private static final ParameterKind[][] MOCKS = {
        {ParameterKind.TYPE},
        {ParameterKind.TYPE, ParameterKind.NAME},
        {ParameterKind.TYPE, ParameterKind.ANSWER},
        {ParameterKind.TYPE, ParameterKind.SETTINGS},
        {ParameterKind.REIFIED},
        {ParameterKind.NAME, ParameterKind.REIFIED},
        {ParameterKind.ANSWER, ParameterKind.REIFIED},
        {ParameterKind.SETTINGS, ParameterKind.REIFIED},
    };
    private static final ParameterKind[][] CONSTRUCTIONS = {
        {ParameterKind.TYPE},
        {ParameterKind.TYPE, ParameterKind.INITIALIZER},
        {ParameterKind.TYPE, ParameterKind.SETTINGS},
        {ParameterKind.TYPE, ParameterKind.SETTINGS_FUNCTION},
        {ParameterKind.TYPE, ParameterKind.SETTINGS, ParameterKind.INITIALIZER},
        {ParameterKind.TYPE, ParameterKind.SETTINGS_FUNCTION, ParameterKind.INITIALIZER},
    };

    private static MissingMethod method(Construction construction, Category category, ParameterKind... kinds) {
        return new MissingMethod(
                MethodNames.of(construction, category), new Signature(construction, List.of(kinds)), category, null);
    }

    private static SourceStyle style(String header, String indent, String lineBreak) {
        return new SourceStyle(
                new Header(header),
                new SourceStyle.Lines(indent, indent + indent, 100, lineBreak),
                SourceStyle.Blocks.DEFAULT,
                ImportOrder.UNKNOWN,
                StandardCharsets.UTF_8);
    }

    private static List<MissingMethod> everything() {
        List<MissingMethod> methods = new ArrayList<>();
        for (Category category :
                List.of(Category.GENERIC, new Category("websocket", "WebSocket"), Category.named("payment"))) {
            for (ParameterKind[] kinds : MOCKS) {
                methods.add(method(Construction.MOCK, category, kinds));
            }
        }
        methods.add(method(Construction.SPY, Category.GENERIC, ParameterKind.INSTANCE));
        methods.add(method(Construction.SPY, Category.GENERIC, ParameterKind.TYPE));
        methods.add(method(Construction.SPY, Category.GENERIC, ParameterKind.REIFIED));
        for (ParameterKind[] kinds : List.of(MOCKS[0], MOCKS[1], MOCKS[2], MOCKS[3])) {
            methods.add(method(Construction.STATIC_MOCK, Category.GENERIC, kinds));
        }
        for (ParameterKind[] kinds : CONSTRUCTIONS) {
            methods.add(method(Construction.CONSTRUCTION_MOCK, Category.GENERIC, kinds));
        }
        methods.add(method(
                Construction.ANSWERED_CONSTRUCTION_MOCK,
                Category.GENERIC,
                ParameterKind.TYPE,
                ParameterKind.ANSWER,
                ParameterKind.FURTHER_ANSWERS));
        methods.add(MissingMethod.ofType("java.util.Map$Entry", Category.GENERIC));
        methods.add(MissingMethod.ofType("java.util.concurrent.Callable", Category.GENERIC));
        return methods;
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "11", "17"})
    void compilesWithoutWarnings(String release) {
        List<MissingMethod> methods = everything().stream()
                .filter(method -> method.exactType() == null)
                .toList();

        assertThat(CompiledRewriteTest.JAVAC
                        .with("--release", release)
                        .warnings(Map.of(
                                "com/acme/testing/MockFactory.java",
                                FactorySource.of(NAME, methods, SourceStyle.DEFAULT))))
                .isEmpty();
    }

    @Test
    void compilesWithMethodsOfSingleTypes() {
        List<MissingMethod> methods = List.of(
                method(Construction.MOCK, Category.GENERIC, ParameterKind.TYPE),
                MissingMethod.ofType("com.acme.Room$Door", Category.GENERIC),
                MissingMethod.ofType("java.lang.Runnable", Category.GENERIC));

        assertThat(CompiledRewriteTest.JAVAC.warnings(Map.of(
                        "com/acme/Room.java",
                        "package com.acme; public class Room { public static class Door {} }",
                        "com/acme/testing/MockFactory.java",
                        FactorySource.of(NAME, methods, SourceStyle.DEFAULT))))
                .isEmpty();
    }

    @Test
    void readsBackAsItWasWritten() {
        MockFactory factory = FactoryReader.read(TypeFixture.declaration(
                        "MockFactory", FactorySource.of(NAME, everything(), SourceStyle.DEFAULT)))
                .orElseThrow();

        assertThat(factory.methods()).allMatch(FactoryMethod::passThrough);
        assertThat(factory.methods())
                .extracting(method -> method.name() + method.covers() + method.fit())
                .containsExactlyInAnyOrderElementsOf(everything().stream()
                        .map(MissingMethod::asMethod)
                        .map(method -> method.name() + method.covers() + method.fit())
                        .toList());
    }

    @Test
    void looksLikeTheCodeAroundIt() {
        String text = FactorySource.of(
                NAME,
                List.of(method(Construction.MOCK, Category.GENERIC, ParameterKind.TYPE)),
                style("/* Acme. */\n", "\t", "\r\n"));

        assertThat(text)
                .startsWith("/* Acme. */\r\npackage com.acme.testing;\r\n")
                .endsWith("}\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("    ");
        assertThat(text).contains("\r\n\t\treturn Mockito.mock(type);\r\n");
        assertThat(FactorySource.of(NAME, everything(), style("", "  ", "\n")))
                .contains("\n    return Mockito.mock(type);\n");
    }

    @Test
    void doesNotDependOnTheOrderOfTheMethods() {
        List<MissingMethod> reversed = new ArrayList<>(everything());
        java.util.Collections.reverse(reversed);

        assertThat(FactorySource.of(NAME, reversed, SourceStyle.DEFAULT))
                .isEqualTo(FactorySource.of(NAME, everything(), SourceStyle.DEFAULT));
    }

    @Test
    void keepsEveryByteOfAFactoryThatItExtends() {
        String before = "/* Acme. */\npackage com.acme.testing;\n\nimport org.mockito.*;\n\n"
                + "public class MockFactory\n{\n\t// odd\n\tpublic static <T> T  createMock( Class<T> type ) { return Mockito.mock( type ); }\n\n}\n// end\n";
        String after = FactoryFile.extend(
                        TypeFixture.parse(before),
                        NAME,
                        List.of(
                                method(Construction.MOCK, Category.GENERIC, ParameterKind.TYPE),
                                method(Construction.MOCK, Category.GENERIC, ParameterKind.TYPE, ParameterKind.ANSWER)),
                        style("", "\t", "\n"))
                .printAll();

        String added = after.substring(after.indexOf("\n\n\t/**"), after.indexOf("\n\n}\n// end"));
        assertThat(added).contains("createMock(Class<T> type, Answer<?> defaultAnswer)");
        assertThat(after.replace(added, "").replace("import org.mockito.stubbing.Answer;\n", ""))
                .isEqualTo(before);
        assertThat(CompiledRewriteTest.JAVAC.warnings(Map.of("com/acme/testing/MockFactory.java", after)))
                .isEmpty();
    }

    @Test
    void leavesAFactoryThatLacksNothing() {
        String text = FactorySource.of(NAME, everything(), SourceStyle.DEFAULT);
        var source = TypeFixture.parse(text);

        assertThat(FactoryFile.extend(source, NAME, everything(), SourceStyle.DEFAULT))
                .isSameAs(source);
    }
}
