package io.github.mockfactory.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSitesTest {

    private static TextSites.Count count(String text) {
        return new TextSites(List.of("MockFactory")).in(text);
    }

    @Test
    void countsCallsAndAnnotations() {
        assertThat(count("""
                import static org.mockito.Mockito.mock;
                import static org.mockito.Mockito.*;
                import org.mockito.Mock;
                import org.mockito.Mockito;
                class ATest {
                  @Mock Session session;
                  Runnable a = mock(Runnable.class);
                  List<String> b = Mockito.<List<String>>mock();
                  Function<Class<?>, Object> c = Mockito::mock;
                  Object d() { return spy(new Object()); }
                  void e() { try (var f = mockStatic(Files.class)) { } }
                }
                """)).isEqualTo(new TextSites.Count(6, 0));
    }

    @Test
    void countsWhatGoesThroughTheFactory() {
        assertThat(count("""
                import static com.acme.MockFactory.createSpy;
                import com.acme.FactoryMock;
                import com.acme.MockFactory;
                class ATest {
                  @FactoryMock Session session;
                  Runnable a = MockFactory.createMock(Runnable.class);
                  Object b = createSpy(new Object());
                  Function<Class<?>, Object> c = MockFactory::createMock;
                }
                """)).isEqualTo(new TextSites.Count(0, 4));
    }

    @Test
    void countsMockitoKotlin() {
        assertThat(count("""
                import org.mockito.kotlin.mock
                import io.mockk.mockk
                class ATest {
                  @field:Mock lateinit var no: Session
                  val a = mock<Session>()
                  val b: Session = mock { on { id } doReturn "1" }
                  val c = mockk<Session>()
                }
                """)).isEqualTo(new TextSites.Count(3, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import static org.mockito.Mockito.mock; class A { String s = \"mock(A.class)\"; // mock(A.class)\n }",
                "import static org.mockito.Mockito.mock; class A { /* mock(A.class) */ char c = '\"'; String t = \"\\\"mock(\"; }",
                "import static org.mockito.Mockito.mock; class A { String s = \"\"\"\n  mock(A.class)\n  \"\"\"; }",
                "class A { Object mock(Class<?> type) { return null; } Object b = mock(A.class); }",
                "import static org.mockito.Mockito.mock; class A { Object b = other.mock(A.class); }",
                "import org.other.Mock; class A { @Mock Object b; }",
                "import org.mockito.Mockito; class MockFactory { Object create() { return Mockito.mock(A.class); } }",
                "import org.mockito.Mockito; class MockFactoryEngine { Object create() { return Mockito.mock(A.class); } }",
                "import org.mockito.Mockito; class A { void b() { Mockito.verify(c); Mockito.when(d); } }",
                "class A { String s = \"never closed; // mock(",
            })
    void leavesWhatIsNoConstruction(String text) {
        assertThat(count(text)).isEqualTo(new TextSites.Count(0, 0));
    }
}
