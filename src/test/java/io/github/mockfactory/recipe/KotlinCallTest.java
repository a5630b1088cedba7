package io.github.mockfactory.recipe;

import static io.github.mockfactory.CompiledRewriteTest.reporting;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.kotlin.Assertions.kotlin;
import static org.openrewrite.xml.Assertions.xml;

import io.github.mockfactory.Factories;
import io.github.mockfactory.Kotlinc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openrewrite.RecipeRun;
import org.openrewrite.Result;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.marker.JavaSourceSet;
import org.openrewrite.kotlin.KotlinParser;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.SourceSpecs;
import org.openrewrite.test.TypeValidation;

/** Calls of Mockito and of mockito-kotlin in Kotlin sources. What is rewritten is compiled, with warnings as errors. */
class KotlinCallTest implements RewriteTest {

    @TempDir
    private Path directory;

    @Override
    public void defaults(RecipeSpec spec) {
        Map<String, String> sources = new HashMap<>();
        spec.recipe(new MigrateMockSites(null, null, null, null, null))
                .parser(JavaParser.fromJavaVersion().classpath(Kotlinc.JARS))
                .parser(KotlinParser.builder().classpath(Kotlinc.JARS))
                .allSources(source -> source.markers(mockito("5.24.0")))
                .beforeRecipe(before -> before.forEach(source -> put(source, sources)))
                .afterRecipe(run -> assertCompiles(run, sources));
    }

    private static JavaSourceSet mockito(String version) {
        return new JavaSourceSet(
                Tree.randomId(), "test", List.of(), Map.of("org.mockito:mockito-core:" + version, List.of()));
    }

    private static void put(SourceFile source, Map<String, String> texts) {
        texts.put(source.getSourcePath().toString(), source.printAll());
    }

    private void assertCompiles(RecipeRun run, Map<String, String> sources) {
        List<Result> results = run.getChangeset().getAllResults();
        if (!results.isEmpty()) {
            results.forEach(result -> put(result.getAfter(), sources));
            try {
                Kotlinc.compile(sources, Files.createTempDirectory(directory, "kotlin"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static SourceSpecs factory() {
        return java(Factories.COMPLETE);
    }

    /** With what Mockito has from 5.24 on. */
    private static SourceSpecs newestFactory() {
        String text = Factories.COMPLETE
                .replace(
                        "import org.mockito.MockedStatic;",
                        "import org.mockito.MockedSingleton;\nimport org.mockito.MockedStatic;")
                .stripTrailing();
        return java(text.substring(0, text.length() - 1) + """

                    public static <T> MockedStatic<T> createStaticSpy(Class<T> type) {
                        return Mockito.spyStatic(type);
                    }

                    public static <T> MockedStatic<T> createStaticSpy(Class<T> type, String name) {
                        return Mockito.spyStatic(type, name);
                    }

                    @SafeVarargs
                    @SuppressWarnings("varargs")
                    public static <T> MockedStatic<T> createStaticSpy(T... reified) {
                        return Mockito.spyStatic(reified);
                    }

                    public static <T> MockedSingleton<T> createSingletonMock(T instance) {
                        return Mockito.mockSingleton(instance);
                    }

                    public static <T> MockedSingleton<T> createSingletonMock(T instance, MockSettings settings) {
                        return Mockito.mockSingleton(instance, settings);
                    }
                }
                """);
    }

    @Test
    void replacesSpiedStaticsAndSingletons() {
        rewriteRun(newestFactory(), room(), test("""
                package com.acme.chat

                import org.mockito.Mockito
                import org.mockito.Mockito.mockSingleton
                import org.mockito.Mockito.withSettings

                object Hall {
                    fun size() = 1
                }

                class RoomTest {
                    fun opens() {
                        Mockito.spyStatic(Lobby::class.java).use { it.reset() }
                        Mockito.spyStatic(Lobby::class.java, "lobby").close()
                        Mockito.spyStatic<Lobby>().close()
                        mockSingleton(Hall).close()
                        mockSingleton(Hall, withSettings().stubOnly()).close()
                    }
                }
                """, """
                package com.acme.chat

                import com.acme.testing.MockFactory
                import org.mockito.Mockito.withSettings

                object Hall {
                    fun size() = 1
                }

                class RoomTest {
                    fun opens() {
                        MockFactory.createStaticSpy(Lobby::class.java).use { it.reset() }
                        MockFactory.createStaticSpy(Lobby::class.java, "lobby").close()
                        MockFactory.createStaticSpy<Lobby>().close()
                        MockFactory.createSingletonMock(Hall).close()
                        MockFactory.createSingletonMock(Hall, withSettings().stubOnly()).close()
                    }
                }
                """));
    }

    @Test
    void leavesReferencesToTheMethodsThatSpy() {
        rewriteRun(reporting("KOTLIN_SOURCE"), newestFactory(), room(), test("""
                package com.acme.chat

                import org.mockito.MockedStatic
                import org.mockito.Mockito

                class RoomTest {
                    val open: (Class<Lobby>) -> MockedStatic<Lobby> = Mockito::spyStatic
                }
                """));
    }

    private static SourceSpecs room() {
        return kotlin("""
                package com.acme.chat

                interface Room {
                    fun size(): Int
                    fun names(): List<String>
                }

                open class Lobby : Room {
                    override fun size() = 1
                    override fun names() = emptyList<String>()
                }

                class Desk(val room: Room, val all: List<Room>, val closed: () -> Unit)

                class Door(val room: Room?)
                """, spec -> spec.path("com/acme/chat/Room.kt"));
    }

    private static SourceSpecs test(String before, String after) {
        return kotlin(before, after, spec -> spec.path("com/acme/chat/RoomTest.kt"));
    }

    private static SourceSpecs test(String text) {
        return kotlin(text, spec -> spec.path("com/acme/chat/RoomTest.kt"));
    }

    @Test
    void replacesCallsOfMockito() {
        rewriteRun(factory(), room(), test("""
                package com.acme.chat

                import org.mockito.Answers
                import org.mockito.Mockito
                import org.mockito.Mockito.`when`
                import org.mockito.Mockito.mockStatic
                import org.mockito.Mockito.withSettings

                class RoomTest {
                    private val room = Mockito.mock(Room::class.java)
                    private val named = Mockito.mock(Room::class.java, "lobby")
                    private val deep: Room = Mockito.mock(Room::class.java, Answers.RETURNS_DEEP_STUBS)
                    private val quiet = Mockito.mock(Room::class.java, withSettings().stubOnly())
                    private val answering = Mockito.mock(Room::class.java) { 3 }
                    private val spied = Mockito.spy(Lobby())
                    private val inferred = Mockito.mock<List<Room>>()
                    private val nested = Desk(Mockito.mock(Room::class.java), Mockito.mock(), Mockito.mock())

                    fun opens(type: Class<out Room>) {
                        `when`(room.size()).thenReturn(2)
                        Mockito.mock(type)
                        mockStatic(Lobby::class.java).use { it.reset() }
                        Mockito.mockConstruction(Lobby::class.java).close()
                        Mockito.mockConstruction(Lobby::class.java) { lobby, _ -> `when`(lobby.size()).thenReturn(3) }.close()
                    }
                }
                """, """
                package com.acme.chat

                import com.acme.testing.MockFactory
                import org.mockito.Answers
                import org.mockito.Mockito.`when`
                import org.mockito.Mockito.withSettings

                class RoomTest {
                    private val room = MockFactory.createMock(Room::class.java)
                    private val named = MockFactory.createMock(Room::class.java, "lobby")
                    private val deep: Room = MockFactory.createMock(Room::class.java, Answers.RETURNS_DEEP_STUBS)
                    private val quiet = MockFactory.createMock(Room::class.java, withSettings().stubOnly())
                    private val answering = MockFactory.createMock(Room::class.java) { 3 }
                    private val spied = MockFactory.createSpy(Lobby())
                    private val inferred = MockFactory.createMock<List<Room>>()
                    private val nested = Desk(MockFactory.createMock(Room::class.java), MockFactory.createMock(), MockFactory.createMock())

                    fun opens(type: Class<out Room>) {
                        `when`(room.size()).thenReturn(2)
                        MockFactory.createMock(type)
                        MockFactory.createStaticMock(Lobby::class.java).use { it.reset() }
                        MockFactory.createConstructionMock(Lobby::class.java).close()
                        MockFactory.createConstructionMock(Lobby::class.java) { lobby, _ -> `when`(lobby.size()).thenReturn(3) }.close()
                    }
                }
                """));
    }

    @Test
    void replacesCallsOfMockitoKotlin() {
        rewriteRun(factory(), room(), test("""
                package com.acme.chat

                import org.mockito.Answers
                import org.mockito.kotlin.mock
                import org.mockito.kotlin.mockConstruction
                import org.mockito.kotlin.mockStatic
                import org.mockito.kotlin.spy
                import org.mockito.kotlin.whenever

                class RoomTest {
                    private val explicit = mock<Room>()
                    private val declared: Room = mock()
                    private val nullable: Room? = mock()
                    private val named = mock<Room>(name = "lobby")
                    private val deep = mock<Room>(defaultAnswer = Answers.RETURNS_DEEP_STUBS)
                    private val list = mock<List<Room>>()
                    private val listener: (Room) -> Unit = mock()
                    private val task: java.lang.Runnable = mock()
                    private val spied = spy(Lobby())
                    private val spiedType = spy<Lobby>()
                    private val text = "of ${mock<Room>()}"
                    private lateinit var late: Room

                    fun opens() {
                        late = mock()
                        Desk(mock(), mock(), mock())
                        Door(room = mock(/* closed */))
                        mockStatic<Lobby>().use { it.reset() }
                        mockConstruction<Lobby>().close()
                        whenever(explicit.names()).thenReturn(mock())
                    }

                    private fun made(): Room = mock()

                    private fun makes(): Room {
                        return mock()
                    }
                }

                private fun room() = mock<Room>()
                """, """
                package com.acme.chat

                import com.acme.testing.MockFactory
                import org.mockito.Answers
                import org.mockito.kotlin.whenever

                class RoomTest {
                    private val explicit = MockFactory.createMock(Room::class.java)
                    private val declared: Room = MockFactory.createMock(Room::class.java)
                    private val nullable: Room? = MockFactory.createMock()
                    private val named = MockFactory.createMock(Room::class.java, "lobby")
                    private val deep = MockFactory.createMock(Room::class.java, Answers.RETURNS_DEEP_STUBS)
                    private val list = MockFactory.createMock<List<Room>>()
                    private val listener: (Room) -> Unit = MockFactory.createMock()
                    private val task: java.lang.Runnable = MockFactory.createMock(java.lang.Runnable::class.java)
                    private val spied = MockFactory.createSpy(Lobby())
                    private val spiedType = MockFactory.createSpy(Lobby::class.java)
                    private val text = "of ${MockFactory.createMock(Room::class.java)}"
                    private lateinit var late: Room

                    fun opens() {
                        late = MockFactory.createMock()
                        Desk(MockFactory.createMock(), MockFactory.createMock(), MockFactory.createMock())
                        Door(room = MockFactory.createMock(/* closed */))
                        MockFactory.createStaticMock(Lobby::class.java).use { it.reset() }
                        MockFactory.createConstructionMock(Lobby::class.java).close()
                        whenever(explicit.names()).thenReturn(MockFactory.createMock())
                    }

                    private fun made(): Room = MockFactory.createMock(Room::class.java)

                    private fun makes(): Room {
                        return MockFactory.createMock(Room::class.java)
                    }
                }

                private fun room() = MockFactory.createMock(Room::class.java)
                """));
    }

    @Test
    void replacesConstructionsWithStubbings() {
        rewriteRun(factory(), room(), test("""
                package com.acme.chat

                import org.mockito.kotlin.doReturn
                import org.mockito.kotlin.mock
                import org.mockito.kotlin.spy

                class RoomTest {
                    private val room = mock<Room> {
                        // two of us
                        on { size() } doReturn 2
                    }
                    private val declared: Room = mock { on { size() } doReturn 3 }
                    private val list = mock<List<Room>> { on { size } doReturn 4 }
                    private val listed: List<Room> = mock { on { size } doReturn 4 }
                    private val spied = spy<Lobby> { on { size() } doReturn 5 }
                    private val nested = mock<Room> { on { names() } doReturn mock<ArrayList<String>>() }
                }
                """, """
                package com.acme.chat

                import com.acme.testing.MockFactory
                import org.mockito.kotlin.doReturn
                import org.mockito.kotlin.stub

                class RoomTest {
                    private val room = MockFactory.createMock(Room::class.java).stub {
                        // two of us
                        on { size() } doReturn 2
                    }
                    private val declared: Room = MockFactory.createMock(Room::class.java).stub { on { size() } doReturn 3 }
                    private val list = MockFactory.createMock<List<Room>>().stub { on { size } doReturn 4 }
                    private val listed: List<Room> = MockFactory.createMock<List<Room>>().stub { on { size } doReturn 4 }
                    private val spied = MockFactory.createSpy(Lobby::class.java).stub { on { size() } doReturn 5 }
                    private val nested = MockFactory.createMock(Room::class.java).stub { on { names() } doReturn MockFactory.createMock<ArrayList<String>>() }
                }
                """));
    }

    @Test
    void replacesCallsByOtherNames() {
        rewriteRun(factory(), room(), test("""
                package com.acme.chat

                import org.mockito.Mockito.mock as javaMock
                import org.mockito.kotlin.mock as kotlinMock

                class RoomTest {
                    private val room = javaMock(Room::class.java)
                    private val other = kotlinMock<Room>()
                }
                """, """
                package com.acme.chat

                import com.acme.testing.MockFactory

                class RoomTest {
                    private val room = MockFactory.createMock(Room::class.java)
                    private val other = MockFactory.createMock(Room::class.java)
                }
                """));
    }

    @Test
    void keepsWildcardsAndTheOrderOfImports() {
        rewriteRun(factory(), room(), test("""
                package com.acme.chat

                import org.mockito.kotlin.*
                import java.util.concurrent.Callable
                import kotlin.math.*

                /** Uses [mock]. */
                class RoomTest {
                    private val call: Callable<*>? = null
                    private val room = mock<Room> { on { size() } doReturn 2 }
                }
                """, """
                package com.acme.chat

                import com.acme.testing.MockFactory
                import org.mockito.kotlin.*
                import java.util.concurrent.Callable
                import kotlin.math.*

                /** Uses [mock]. */
                class RoomTest {
                    private val call: Callable<*>? = null
                    private val room = MockFactory.createMock(Room::class.java).stub { on { size() } doReturn 2 }
                }
                """));
    }

    @Test
    void keepsImportsThatAreUsedOtherwise() {
        rewriteRun(reporting("", "KOTLIN_SOURCE"), factory(), room(), test("""
                package com.acme.chat

                import org.mockito.kotlin.mock

                class RoomTest {
                    private val room = mock<Room>()
                    private val quiet = mock<Room>(stubOnly = true)
                }
                """, """
                package com.acme.chat

                import com.acme.testing.MockFactory
                import org.mockito.kotlin.mock

                class RoomTest {
                    private val room = MockFactory.createMock(Room::class.java)
                    private val quiet = mock<Room>(stubOnly = true)
                }
                """));
    }

    @Test
    void qualifiesWhereTheNameIsTaken() {
        rewriteRun(factory(), room(), test("""
                package com.acme.chat

                import org.mockito.kotlin.mock

                class MockFactory

                class RoomTest {
                    private val room = mock<Room>()
                }
                """, """
                package com.acme.chat

                class MockFactory

                class RoomTest {
                    private val room = com.acme.testing.MockFactory.createMock(Room::class.java)
                }
                """));
    }

    @Test
    void leavesWhereBothNamesAreTaken() {
        rewriteRun(reporting("NAME_CLASH"), factory(), room(), test("""
                package com.acme.chat

                import org.mockito.kotlin.mock

                class MockFactory

                class RoomTest {
                    private val com = 1
                    private val room = mock<Room>()
                }
                """));
    }

    @Test
    void leavesSettingsWithoutCounterpart() {
        rewriteRun(
                reporting("KOTLIN_SOURCE", "KOTLIN_SOURCE", "KOTLIN_SOURCE", "KOTLIN_SOURCE", "KOTLIN_SOURCE"),
                factory(),
                room(),
                test("""
                        package com.acme.chat

                        import org.mockito.kotlin.doReturn
                        import org.mockito.kotlin.mock
                        import org.mockito.kotlin.mockStatic
                        import org.mockito.stubbing.Answer

                        class RoomTest(name: String?, answer: Answer<Any>?) {
                            private val quiet = mock<Room>(stubOnly = true)
                            private val named = mock<Room>(name = name)
                            private val answering = mock<Room>(defaultAnswer = answer)
                            private val both = mock<Room>(name = "lobby") { on { size() } doReturn 2 }
                            private val static = mockStatic<Lobby>(defaultAnswer = answer)
                        }
                        """));
    }

    @Test
    void leavesWhatOnlyInferenceKnows() {
        rewriteRun(reporting("KOTLIN_SOURCE", "KOTLIN_SOURCE", "KOTLIN_SOURCE"), factory(), room(), test("""
                package com.acme.chat

                import org.mockito.kotlin.doReturn
                import org.mockito.kotlin.mock

                class RoomTest(open: Boolean) : Room by mock() {
                    private val room: Room = if (open) mock() else Lobby()
                    private val door = Door(mock { on { size() } doReturn 2 })
                }
                """));
    }

    @Test
    void leavesSpiesOfClassesAndArrays() {
        rewriteRun(reporting("KOTLIN_SOURCE", "KOTLIN_SOURCE", "KOTLIN_SOURCE"), factory(), room(), test("""
                package com.acme.chat

                import org.mockito.kotlin.doReturn
                import org.mockito.kotlin.spy

                class RoomTest {
                    private val type = spy(Lobby::class.java)
                    private val named = spy(value = Lobby())
                    private val stubbed = spy(Lobby()) { on { size() } doReturn 2 }
                }
                """));
    }

    @Test
    void leavesStubbingsWhereStubMeansSomethingElse() {
        rewriteRun(reporting("KOTLIN_SOURCE", ""), factory(), room(), test("""
                package com.acme.chat

                import org.mockito.kotlin.doReturn
                import org.mockito.kotlin.mock

                class RoomTest {
                    private val room = mock<Room> { on { size() } doReturn 2 }
                    private val other = mock<Room>()

                    private fun Room.stub(text: () -> Unit) = text()
                }
                """, """
                package com.acme.chat

                import com.acme.testing.MockFactory
                import org.mockito.kotlin.doReturn
                import org.mockito.kotlin.mock

                class RoomTest {
                    private val room = mock<Room> { on { size() } doReturn 2 }
                    private val other = MockFactory.createMock(Room::class.java)

                    private fun Room.stub(text: () -> Unit) = text()
                }
                """));
    }

    @Test
    void believesTheCallsOfAFactoryMoreThanTheNameOfAJar() {
        rewriteRun(
                spec -> {
                    reporting("", "", "").accept(spec);
                    spec.allSources(source -> source.markers(mockito("4.9.0")));
                },
                factory(),
                room(),
                test("""
                        package com.acme.chat

                        import org.mockito.kotlin.mock

                        class RoomTest {
                            private val declared: Room = mock()
                            private val list: List<Room> = mock()
                            private val door = Door(mock())
                        }
                        """, """
                        package com.acme.chat

                        import com.acme.testing.MockFactory

                        class RoomTest {
                            private val declared: Room = MockFactory.createMock(Room::class.java)
                            private val list: List<Room> = MockFactory.createMock()
                            private val door = Door(MockFactory.createMock())
                        }
                        """));
    }

    @Test
    void leavesAnnotatedMocksAndReferences() {
        rewriteRun(reporting("KOTLIN_SOURCE", "KOTLIN_SOURCE", "SPY_FIELD"), factory(), room(), test("""
                package com.acme.chat

                import org.mockito.Mock
                import org.mockito.Spy

                class RoomTest {
                    @Mock
                    private lateinit var room: Room

                    @field:Mock
                    private lateinit var other: Room

                    @Spy
                    private val lobby = Lobby()
                }
                """));
    }

    @Test
    void leavesCallsThatDoNotResolve() {
        rewriteRun(
                spec -> {
                    reporting("UNRESOLVED_SYMBOL").accept(spec);
                    spec.typeValidationOptions(TypeValidation.none());
                },
                factory(),
                test("""
                        package com.acme.chat

                        import org.mockito.Mockito

                        class RoomTest {
                            private val room = Mockito.mock(Room::class.java, nothing)
                        }
                        """));
    }

    @Test
    void leavesWhereKotlinMayNotSeeJava() {
        rewriteRun(
                reporting("KOTLIN_SOURCE"),
                java(Factories.COMPLETE, spec -> spec.path("src/test/java/com/acme/testing/MockFactory.java")),
                kotlin("""
                        package com.acme.chat

                        import org.mockito.kotlin.mock

                        class RoomTest {
                            private val task = mock<Runnable>()
                        }
                        """, spec -> spec.path("src/test/kotlin/com/acme/chat/RoomTest.kt")));
    }

    @Test
    void replacesWhereKotlinUsesJavaOfTheSameTests() throws IOException {
        String rooms = """
                package com.acme.testing;

                public class Rooms {}
                """;
        Path classes = Kotlinc.compile(
                Map.of("com/acme/testing/Rooms.java", rooms), Files.createDirectory(directory.resolve("java")));
        rewriteRun(
                spec -> spec.parser(
                        KotlinParser.builder().classpath(Kotlinc.JARS).addClasspathEntry(classes)),
                java(Factories.COMPLETE, spec -> spec.path("src/test/java/com/acme/testing/MockFactory.java")),
                java(rooms, spec -> spec.path("src/test/java/com/acme/testing/Rooms.java")),
                kotlin("""
                        package com.acme.chat

                        import com.acme.testing.Rooms
                        import org.mockito.kotlin.mock

                        class RoomTest {
                            private val rooms = mock<Rooms>()
                        }
                        """, """
                        package com.acme.chat

                        import com.acme.testing.MockFactory
                        import com.acme.testing.Rooms

                        class RoomTest {
                            private val rooms = MockFactory.createMock(Rooms::class.java)
                        }
                        """, spec -> spec.path("src/test/kotlin/com/acme/chat/RoomTest.kt")));
    }

    @Test
    void replacesWhereThePomShowsKotlinTheFolder() {
        rewriteRun(
                xml("""
                        <project>
                            <artifactId>chat</artifactId>
                            <build>
                                <plugins>
                                    <plugin>
                                        <artifactId>kotlin-maven-plugin</artifactId>
                                        <executions>
                                            <execution>
                                                <id>test-compile</id>
                                                <configuration>
                                                    <sourceDirs>
                                                        <sourceDir>src/test/kotlin</sourceDir>
                                                        <sourceDir>${project.basedir}/src/test/java</sourceDir>
                                                    </sourceDirs>
                                                </configuration>
                                            </execution>
                                        </executions>
                                    </plugin>
                                </plugins>
                            </build>
                        </project>
                        """, spec -> spec.path("pom.xml")),
                java(
                        null,
                        spec -> spec.path("src/test/java/com/acme/chat/testing/MockFactory.java")
                                .after(actual -> actual)),
                kotlin("""
                        package com.acme.chat

                        import org.mockito.kotlin.mock

                        class RoomTest {
                            private val task = mock<Runnable>()
                        }
                        """, """
                        package com.acme.chat

                        import com.acme.chat.testing.MockFactory

                        class RoomTest {
                            private val task = MockFactory.createMock(Runnable::class.java)
                        }
                        """, spec -> spec.path("src/test/kotlin/com/acme/chat/RoomTest.kt")));
    }

    @Test
    void leavesWhereNoCompilerOfJavaReadsTheFolder() {
        rewriteRun(
                reporting("KOTLIN_SOURCE"),
                kotlin("""
                package com.acme.chat

                import org.mockito.kotlin.mock

                class RoomTest {
                    private val task = mock<Runnable>()
                }
                """, spec -> spec.path("src/test/kotlin/com/acme/chat/RoomTest.kt")));
    }
}
