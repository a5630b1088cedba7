package io.github.mockfactory.recipe;

/** Sources with set-ups of mocks, for tests that share one parsing of them. */
final class SetupSources {

    static final String SESSION = """
            package acme;

            public interface Session {
                boolean isOpen();

                String getId();

                String attribute(String name);

                void close() throws java.io.IOException;

                Session parent();
            }
            """;

    static final String ROOM_TEST = """
            package acme;

            import static org.mockito.Mockito.mock;
            import static org.mockito.Mockito.when;

            import org.junit.jupiter.api.Test;

            class RoomTest {
                @Test
                void sends() {
                    // sends
                    Session session = mock(Session.class);
                    when(session.isOpen()).thenReturn(true);
                    when(session.getId()).thenReturn("a");
                    session.toString();
                }

                @Test
                void receives() {
                    Session session = mock(Session.class);
                    when(session.isOpen()).thenReturn(true);
                    when(session.getId()).thenReturn("b");
                    session.toString();
                }

                @Test
                void returns() {
                    Session session = mock(Session.class);
                    when(session.isOpen()).thenReturn(true);
                    when(session.getId()).thenReturn("d");
                    session.toString();
                }

                @Test
                void leaves() {
                    Session session = mock(Session.class);
                    when(session.getId()).thenReturn("c");
                    when(session.isOpen()).thenReturn(true);
                    session.toString();
                }
            }
            """;

    static final String LOBBY_TEST = """
            package acme;

            import org.junit.jupiter.api.Test;
            import org.mockito.BDDMockito;
            import org.mockito.Mockito;

            class LobbyTest {
                @Test
                void enters() {
                    Session session = Mockito.mock(Session.class);
                    BDDMockito.given(session.isOpen()).willReturn(true);
                    BDDMockito.given(session.getId()).willReturn("b");
                    session.toString();
                }

                @Test
                void waits() {
                    Session session = Mockito.mock(Session.class);
                    Mockito.doReturn(true).when(session).isOpen();
                    Mockito.when(session.getId()).thenReturn("e");
                    session.toString();
                }

                @Test
                void more() {
                    Session session = Mockito.mock(Session.class);
                    Mockito.when(session.isOpen()).thenReturn(true);
                    Mockito.when(session.getId()).thenReturn("f");
                    Mockito.when(session.attribute("x")).thenReturn("y");
                    session.toString();
                }
            }
            """;

    static final String ODDITIES = """
            package acme;

            import static org.mockito.Mockito.mock;
            import static org.mockito.Mockito.spy;
            import static org.mockito.Mockito.when;

            import org.junit.jupiter.api.Test;
            import org.mockito.Answers;
            import org.mockito.Mock;

            class OdditiesTest {
                @interface FactoryMockBean {}

                @Mock
                Session field;

                @FactoryMockBean
                Session bean;

                int count;

                @Test
                void gap() {
                    Session session = mock(Session.class);
                    when(session.isOpen()).thenReturn(true);
                    count++;
                    when(session.getId()).thenReturn("a");
                }

                @Test
                void comment() {
                    Session session = mock(Session.class);
                    // it is open, since the gateway asks twice
                    when(session.isOpen()).thenReturn(true);
                    when(session.getId()).thenReturn("a");
                }

                @Test
                void spied() {
                    StringBuilder builder = spy(new StringBuilder());
                    when(builder.length()).thenReturn(3);
                }

                @Test
                void deep() {
                    Session session = mock(Session.class, Answers.RETURNS_DEEP_STUBS);
                    when(session.isOpen()).thenReturn(true);
                }

                @Test
                void named() {
                    Session session = mock(Session.class, "session");
                    when(session.isOpen()).thenReturn(true);
                }

                void given(Session session) {
                    when(session.isOpen()).thenReturn(true);
                    when(session.getId()).thenReturn("a");
                    session.toString();
                }

                @Test
                void field() {
                    when(field.isOpen()).thenReturn(true);
                    when(field.getId()).thenReturn("a");
                    field.toString();
                }

                @Test
                void bean() {
                    when(bean.isOpen()).thenReturn(true);
                    when(bean.getId()).thenReturn("a");
                    bean.toString();
                }

                @Test
                void itself() {
                    Session session = mock(Session.class);
                    when(session.parent()).thenReturn(session);
                }

                @Test
                void single() {
                    Session session = mock(Session.class);
                    when(session.attribute("z")).thenReturn("a");
                }
            }
            """;

    private SetupSources() {}

    /** The line of a text in a source, from 1. */
    static int lineIn(String source, String text) {
        return (int) source.substring(0, source.indexOf(text))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }
}
