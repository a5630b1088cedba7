package io.github.mockfactory.recipe;

import static io.github.mockfactory.CompiledRewriteTest.reporting;
import static org.openrewrite.groovy.Assertions.groovy;
import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import io.github.mockfactory.Factories;
import org.junit.jupiter.api.Test;
import org.openrewrite.groovy.GroovyParser;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.TypeValidation;

/** Calls that have no type stand beside others that have one: javac would take neither, so nothing is compiled here. */
class UntypedCallTest implements RewriteTest {

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new MigrateMockSites(null, null, null, null, null))
                .parser(JavaParser.fromJavaVersion().classpath(CompiledRewriteTest.JARS))
                // the missing types are what these tests are about
                .typeValidationOptions(TypeValidation.none());
    }

    @Test
    void leavesStaticImportThatAnUntypedCallNeeds() {
        rewriteRun(reporting("", "UNRESOLVED_SYMBOL"), java(Factories.COMPLETE), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Runnable task = mock(Runnable.class);
                            Runnable other = mock(Runnable.class, 1, 2, 3);
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Runnable task = MockFactory.createMock(Runnable.class);
                            Runnable other = mock(Runnable.class, 1, 2, 3);
                        }
                        """));
    }

    @Test
    void leavesWildcardImportThatAnUntypedCallNeeds() {
        rewriteRun(reporting("", "UNRESOLVED_TYPE"), java(Factories.COMPLETE), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.*;

                        class RoomTest {
                            Runnable task = mock(Runnable.class);
                            Generated other = mock(Generated.class);
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        import static org.mockito.Mockito.*;

                        class RoomTest {
                            Runnable task = MockFactory.createMock(Runnable.class);
                            Generated other = mock(Generated.class);
                        }
                        """));
    }

    @Test
    void leavesImportThatAnUntypedReceiverNeeds() {
        rewriteRun(reporting(""), java(Factories.COMPLETE), java("""
                        package com.acme.chat;

                        import org.mockito.Mockito;

                        class RoomTest {
                            Runnable task = Mockito.mock(Runnable.class);
                            Object other = Mockito.gone(task);
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import org.mockito.Mockito;

                        class RoomTest {
                            Runnable task = MockFactory.createMock(Runnable.class);
                            Object other = Mockito.gone(task);
                        }
                        """));
    }

    @Test
    void reportsMockitoThatIsMissing() {
        rewriteRun(
                spec -> {
                    reporting("UNRESOLVED_SYMBOL", "UNRESOLVED_SYMBOL").accept(spec);
                    spec.parser(JavaParser.fromJavaVersion());
                },
                java("""
                        package com.acme.chat;

                        import org.mockito.Mock;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            @Mock
                            Runnable annotated;

                            Runnable task = mock(Runnable.class);
                        }
                        """));
    }

    @Test
    void reportsStaticallyImportedCallOfGroovy() {
        rewriteRun(
                spec -> {
                    reporting("GROOVY_SOURCE").accept(spec);
                    spec.parser(GroovyParser.builder().classpath(CompiledRewriteTest.JARS));
                },
                java(Factories.COMPLETE),
                groovy("""
                        package com.acme.chat

                        import static org.mockito.Mockito.mock

                        class RoomTest {
                            Runnable task = mock(Runnable)
                        }
                        """));
    }

    @Test
    void leavesUntypedCallInFileWithoutMockito() {
        rewriteRun(java("""
                package com.acme.chat;

                import com.acme.gone.Mocking;

                class RoomTest extends Mocking {
                    Runnable task = mock(Runnable.class);
                }
                """));
    }

    /** Later compilers name an overload whatever they know of the arguments. */
    @Test
    void leavesCallsWithUnresolvedArguments() {
        rewriteRun(
                reporting(
                        "UNRESOLVED_SYMBOL", // spy(new Generated())
                        "UNRESOLVED_SYMBOL", // spy(Unknowns.make())
                        "UNRESOLVED_SYMBOL", // spy((identity(Unknowns.make())))
                        "UNRESOLVED_TYPE", // spy(new ArrayList<Generated>())
                        "UNRESOLVED_TYPE", // spy(Generated.class)
                        "UNRESOLVED_SYMBOL", // spy(unknown)
                        "UNRESOLVED_TYPE", // mock(Generated.class, "name")
                        "UNRESOLVED_SYMBOL", // mock(Generated[].class)
                        "UNRESOLVED_SYMBOL", // mock(.., Unknowns.answer())
                        "UNRESOLVED_SYMBOL", // mock(.., withSettings()..)
                        "UNRESOLVED_SYMBOL", // mock(.., (Answer<Generated>) ..)
                        "UNRESOLVED_TYPE", // mockStatic(Generated.class)
                        "UNRESOLVED_SYMBOL", // mockStatic(.., Unknowns.answer())
                        "UNRESOLVED_TYPE", // mockConstruction(Generated.class)
                        "UNRESOLVED_SYMBOL"), // mockConstruction(.., Unknowns.initialiser())
                java(Factories.COMPLETE),
                java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.*;

                        import java.util.ArrayList;
                        import org.mockito.stubbing.Answer;

                        class RoomTest {
                            Object object = spy(new Generated());
                            Object made = spy(Unknowns.make());
                            Object inBrackets = spy((identity(Unknowns.make())));
                            Object list = spy(new ArrayList<Generated>());
                            Object type = spy(Generated.class);
                            Object other = spy(unknown);
                            Object named = mock(Generated.class, "name");
                            Object array = mock(Generated[].class);
                            Object answer = mock(Runnable.class, Unknowns.answer());
                            Object settings = mock(Runnable.class, withSettings().defaultAnswer(Unknowns.answer()));
                            Object cast = mock(Runnable.class, (Answer<Generated>) call -> null);
                            Object statics = mockStatic(Generated.class);
                            Object answered = mockStatic(Runnable.class, Unknowns.answer());
                            Object made1 = mockConstruction(Generated.class);
                            Object made2 = mockConstruction(Thread.class, Unknowns.initialiser());

                            static <T> T identity(T value) {
                                return value;
                            }
                        }
                        """));
    }

    @Test
    void leavesMocksThatAreInferredFromWhatDoesNotResolve() {
        rewriteRun(
                reporting(
                        "UNRESOLVED_TYPE",
                        "UNRESOLVED_TYPE",
                        "UNRESOLVED_TYPE",
                        "UNRESOLVED_SYMBOL",
                        "UNRESOLVED_SYMBOL",
                        "UNRESOLVED_TYPE",
                        "UNRESOLVED_TYPE"),
                java(Factories.COMPLETE),
                java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;
                        import static org.mockito.Mockito.spy;

                        import java.util.function.Function;
                        import org.junit.jupiter.api.extension.ExtendWith;
                        import org.mockito.Mock;
                        import org.mockito.Mockito;
                        import org.mockito.junit.jupiter.MockitoExtension;

                        @ExtendWith(MockitoExtension.class)
                        class RoomTest {
                            Generated own = mock();
                            Object argument = new Generated(mock());
                            Object passed = Generated.of(spy());
                            Function<Class<Generated>, Generated> mocks = Mockito::mock;
                            Function<Generated, Generated> spies = Mockito::spy;
                            @Mock Generated annotated;

                            void run(@Mock Generated parameter) {}
                        }
                        """));
    }

    @Test
    void replacesCallsBesideWhatDoesNotResolve() {
        rewriteRun(reporting("", "", ""), java(Factories.COMPLETE), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;
                        import static org.mockito.Mockito.mockConstruction;

                        class RoomTest {
                            Object argument = new Generated(mock(Runnable.class));
                            Object passed = Generated.of(mock(Runnable.class, "name"));
                            Object made = mockConstruction(Thread.class, (thread, context) -> thread.gone());
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        class RoomTest {
                            Object argument = new Generated(MockFactory.createMock(Runnable.class));
                            Object passed = Generated.of(MockFactory.createMock(Runnable.class, "name"));
                            Object made = MockFactory.createConstructionMock(Thread.class, (thread, context) -> thread.gone());
                        }
                        """));
    }
}
