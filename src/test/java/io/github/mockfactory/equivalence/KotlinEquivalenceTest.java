package io.github.mockfactory.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.Factories;
import io.github.mockfactory.Kotlinc;
import io.github.mockfactory.recipe.MigrateMockSites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Parser;
import org.openrewrite.Result;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.internal.InMemoryLargeSourceSet;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.marker.JavaSourceSet;
import org.openrewrite.kotlin.KotlinParser;

/** A suite in Kotlin gives the same results before and after its migration, those of failing tests included. */
class KotlinEquivalenceTest {

    private static final String SUITE = """
            package acme

            import java.time.Year
            import org.junit.jupiter.api.Assertions.assertEquals
            import org.junit.jupiter.api.Assertions.assertNull
            import org.junit.jupiter.api.Assertions.assertSame
            import org.junit.jupiter.api.Test
            import org.junit.jupiter.api.extension.ExtendWith
            import org.mockito.Answers
            import org.mockito.Mockito
            import org.mockito.junit.jupiter.MockitoExtension
            import org.mockito.kotlin.any
            import org.mockito.kotlin.doReturn
            import org.mockito.kotlin.mock
            import org.mockito.kotlin.mockConstruction
            import org.mockito.kotlin.mockStatic
            import org.mockito.kotlin.spy
            import org.mockito.kotlin.verify
            import org.mockito.kotlin.verifyNoMoreInteractions
            import org.mockito.kotlin.whenever
            import org.mockito.mock.MockCreationSettings

            interface Room {
                fun size(): Int
                fun guest(name: String): Room?
            }

            open class Lobby(private val chairs: Int = 1) {
                open fun size() = chairs
            }

            class Desk(val room: Room, val rooms: List<Room>, val closed: (Room) -> Unit)

            private fun settings(mock: Any): MockCreationSettings<*> = Mockito.mockingDetails(mock).mockCreationSettings

            private fun text(mock: Any) = settings(mock).run {
                listOf(typeToMock, mockName, defaultAnswer, strictness, isStubOnly, isSerializable, extraInterfaces, spiedInstance)
                    .joinToString()
            }

            @ExtendWith(MockitoExtension::class)
            class StrictTest {
                private val room: Room = mock()

                @Test
                fun stubsAndVerifies() {
                    val guests = mock<Room> { on { guest("Ann") } doReturn room }

                    assertSame(room, guests.guest("Ann"))
                    verify(guests).guest("Ann")
                    verifyNoMoreInteractions(guests)
                }

                @Test
                fun countsStubbedCallsAsVerified() {
                    val guests = mock<Room> { on { size() } doReturn 3 }

                    assertEquals(3, guests.size())
                    verifyNoMoreInteractions(guests)
                }

                @Test
                fun failsForUnusedStubbing() {
                    mock<Room> { on { size() } doReturn 3 }
                }

                @Test
                fun failsForStubbingOfOtherArguments() {
                    val guests = mock<Room> { on { guest("Ann") } doReturn room }

                    guests.guest("Bob")
                }

                @Test
                fun failsForWrongVerification() {
                    verify(room).size()
                }
            }

            class SettingsTest {
                private val declared: Room = mock()
                private val list = mock<List<Room>>()
                private val java = Mockito.mock(Room::class.java, "java")

                @Test
                fun hasTheSameSettings() {
                    val desk = Desk(mock(), mock(), mock())
                    val texts = listOf(
                        declared,
                        list,
                        java,
                        mock<Room>(),
                        mock<Room>(name = "lobby"),
                        mock<Room>(defaultAnswer = Answers.RETURNS_DEEP_STUBS),
                        mock<() -> Unit>(),
                        desk.room,
                        desk.rooms,
                        desk.closed,
                        spy<Lobby>(),
                    ).joinToString("|") { text(it) }

                    throw IllegalStateException(texts)
                }

                @Test
                fun spies() {
                    val lobby = Lobby(4)
                    val spied = spy(lobby)
                    val stubbed = spy<Lobby> { on { size() } doReturn 7 }

                    assertSame(lobby, settings(spied).spiedInstance)
                    assertEquals(4, spied.size())
                    assertEquals(7, stubbed.size())
                }

                @Test
                fun scopes() {
                    mockStatic<Year>().use { assertNull(Year.now()) }
                    mockConstruction<Lobby>().use { assertEquals(0, Lobby(5).size()) }
                    assertEquals(5, Lobby(5).size())
                }

                @Test
                fun failsForString() {
                    mock<String>(name = "text").length
                }

                @Test
                fun failsForPrimitive() {
                    mock<Int>()
                }

                @Test
                fun answersWithMocks() {
                    whenever(declared.guest(any())).thenReturn(mock())

                    declared.guest("Ann")!!.size()
                    throw IllegalStateException(text(declared.guest("Bob")!!))
                }
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void keepsTheResultOfEveryTest() throws IOException {
        Map<String, String> before = new TreeMap<>();
        before.put("acme/RoomTest.kt", SUITE);
        before.put("com/acme/testing/MockFactory.java", Factories.COMPLETE);
        Map<String, String> after = migrate(before);

        SortedMap<String, String> results = results(before, "before");

        assertThat(after.get("acme/RoomTest.kt"))
                .isNotEqualTo(SUITE)
                .doesNotContain(" mock(")
                .doesNotContain(" mock<")
                .doesNotContain(" spy");
        assertThat(results.values().stream().filter("SUCCESSFUL"::equals)).hasSizeBetween(6, 10);
        assertThat(results.toString()).contains("UnnecessaryStubbingException").contains("WantedButNotInvoked");
        assertThat(results(after, "after")).isEqualTo(results);
    }

    private SortedMap<String, String> results(Map<String, String> sources, String folder) throws IOException {
        return LaunchedSuite.launch(Kotlinc.compile(sources, Files.createDirectory(directory.resolve(folder))));
    }

    private static Map<String, String> migrate(Map<String, String> sources) {
        JavaSourceSet tests = new JavaSourceSet(
                Tree.randomId(), "test", List.of(), Map.of("org.mockito:mockito-core:5.24.0", List.of()));
        List<SourceFile> parsed = Stream.concat(
                        parse(
                                JavaParser.fromJavaVersion()
                                        .classpath(Kotlinc.JARS)
                                        .build(),
                                sources,
                                ".java"),
                        parse(KotlinParser.builder().classpath(Kotlinc.JARS).build(), sources, ".kt"))
                .map(source ->
                        (SourceFile) source.withMarkers(source.getMarkers().add(tests)))
                .toList();
        Map<String, String> texts = new TreeMap<>(sources);
        for (Result result : new MigrateMockSites(null, null, null, null, null)
                .run(
                        new InMemoryLargeSourceSet(parsed),
                        new InMemoryExecutionContext(e -> {
                            throw new AssertionError(e);
                        }),
                        1,
                        1)
                .getChangeset()
                .getAllResults()) {
            texts.put(
                    result.getAfter().getSourcePath().toString(),
                    result.getAfter().printAll());
        }
        return texts;
    }

    private static Stream<SourceFile> parse(Parser parser, Map<String, String> sources, String ending) {
        List<Parser.Input> inputs = sources.entrySet().stream()
                .filter(source -> source.getKey().endsWith(ending))
                .map(source -> Parser.Input.fromString(Path.of(source.getKey()), source.getValue()))
                .toList();
        return parser.parseInputs(inputs, null, new InMemoryExecutionContext());
    }
}
