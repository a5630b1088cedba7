package io.github.mockfactory.recipe;

import io.github.mockfactory.Suite.Module;

/** Tests, fixtures and helpers that mock types of every category in every form. */
final class MixedSuite {

    private static final String TYPES = """
            package PACKAGE;

            public class ChatAgent {
                public String answer() {
                    return "";
                }

                public static int count() {
                    return 0;
                }
            }
            """;

    private static final String TEST = """
            package PACKAGE;

            import java.net.http.WebSocket;
            import java.sql.Connection;
            import java.sql.Date;
            import java.sql.Statement;
            import java.util.function.Function;

            import org.junit.jupiter.api.Test;
            import org.mockito.Mock;
            import org.mockito.MockedConstruction;
            import org.mockito.MockedStatic;
            import org.mockito.Mockito;
            import org.mockito.Spy;

            import static org.mockito.Mockito.mock;
            import static org.mockito.Mockito.mockConstruction;
            import static org.mockito.Mockito.mockStatic;
            import static org.mockito.Mockito.spy;
            import static org.mockito.Mockito.withSettings;

            class RoomTest {
                @Mock
                Connection annotated;

                @Spy
                Runnable spied = () -> {};

                Connection connection = mock(Connection.class);
                WebSocket socket = mock(WebSocket.class);
                ChatAgent agent = mock(ChatAgent.class);
                Runnable task = mock(Runnable.class);

                Connection named = mock(Connection.class, "connection");
                WebSocket answered = mock(WebSocket.class, Mockito.RETURNS_DEEP_STUBS);
                ChatAgent set = mock(ChatAgent.class, withSettings().lenient());
                Runnable other = mock(Runnable.class, "task");

                @Test
                void runs() {
                    Connection reified = mock();
                    WebSocket reifiedSocket = mock();
                    Runnable reifiedTask = mock("name");
                    Function<Class<Statement>, Statement> statements = Mockito::mock;
                    Function<Class<Runnable>, Runnable> tasks = Mockito::mock;
                    Date date = spy(new Date(0));
                    Thread thread = spy(Thread.class);
                    try (MockedStatic<ChatAgent> agents = mockStatic(ChatAgent.class);
                            MockedConstruction<Date> dates = mockConstruction(Date.class)) {
                        agents.verifyNoInteractions();
                        dates.constructed();
                    }
                    try (MockedConstruction<Thread> threads =
                            mockConstruction(Thread.class, (thread2, context) -> thread2.start())) {
                        threads.constructed();
                    }
                }
            }
            """;

    private static final String FIXTURE = """
            package PACKAGE;

            import java.net.http.WebSocket;
            import java.sql.Connection;

            import org.mockito.Mock;
            import org.mockito.Mockito;

            abstract class RoomFixture {
                @Mock
                ChatAgent annotated;

                protected Connection connection = Mockito.mock(Connection.class);
                protected WebSocket socket = Mockito.mock(WebSocket.class, "socket");
                protected ChatAgent agent = Mockito.mock();
                protected Runnable task = Mockito.mock(Runnable.class, call -> Mockito.mock(Runnable.class));

                protected <T extends Connection> T connection(Class<T> type) {
                    return Mockito.mock(type);
                }

                protected <T> T any(Class<T> type) {
                    return Mockito.mock(type, Mockito.withSettings());
                }
            }
            """;

    private static final String HELPER = """
            package PACKAGE;

            import static org.mockito.Mockito.*;

            import java.net.http.WebSocket;
            import java.sql.*;

            public final class RoomMocks {
                public static Connection connection() {
                    return mock(Connection.class);
                }

                public static ResultSet results() throws SQLException {
                    ResultSet results = mock(ResultSet.class);
                    when(results.next()).thenReturn(true).thenReturn(false);
                    return results;
                }

                public static WebSocket socket() {
                    return mock(WebSocket.class);
                }

                public static ChatAgent agent() {
                    return spy(new ChatAgent());
                }

                public static ChatAgent plainAgent() {
                    return mock(ChatAgent.class);
                }

                public static Runnable task() {
                    return org.mockito.BDDMockito.mock(Runnable.class);
                }
            }
            """;

    private MixedSuite() {}

    static Module module(String name, String packageName) {
        return Module.tests(
                name, in(packageName, TYPES), in(packageName, TEST), in(packageName, FIXTURE), in(packageName, HELPER));
    }

    private static String in(String packageName, String text) {
        return text.replace("PACKAGE", packageName);
    }
}
