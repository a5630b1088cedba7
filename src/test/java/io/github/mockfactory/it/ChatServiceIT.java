package io.github.mockfactory.it;

import java.util.List;
import java.util.Map;

/** Java 17, JUnit 5, Mockito 5, Spring and no factory yet. */
class ChatServiceIT extends ExampleIT {

    ChatServiceIT() {
        super(new Example(
                "chat-service",
                163,
                Map.ofEntries(
                        Map.entry("mock_class", 73L),
                        Map.entry("mock_name", 19L),
                        Map.entry("mock_answer", 17L),
                        Map.entry("mock_settings", 6L),
                        Map.entry("mock_reified", 11L),
                        Map.entry("mock_dynamic_class", 3L),
                        Map.entry("mock_reference", 2L),
                        Map.entry("spy_call", 8L),
                        Map.entry("static_mock", 3L),
                        Map.entry("construction_mock", 5L),
                        Map.entry("mock_field", 25L),
                        Map.entry("mock_parameter", 11L),
                        Map.entry("spy_field", 4L),
                        Map.entry("spring_override", 10L)),
                Map.of(),
                List.of("Phase0Foundation", "Phase1Critical", "Phase2Fixtures", "Phase3LegacyHelpers", "Phase4Generic"),
                List.of(
                        "src/test/java/com/acme/chat/testing/FactoryMock.java",
                        "src/test/java/com/acme/chat/testing/FactoryMockBean.java",
                        "src/test/java/com/acme/chat/testing/FactorySpy.java",
                        "src/test/java/com/acme/chat/testing/FactorySpyBean.java",
                        "src/test/java/com/acme/chat/testing/MockFactory.java",
                        "src/test/java/com/acme/chat/testing/MockFactoryEngine.java",
                        "src/test/java/com/acme/chat/testing/MockFactoryExtension.java",
                        "src/test/java/com/acme/chat/testing/MockFactoryScopes.java",
                        "src/test/java/com/acme/chat/testing/MockFactorySpies.java",
                        "src/test/resources/mockito-extensions/org.mockito.plugins.AnnotationEngine"),
                List.of(
                        "src/test/java/com/acme/chat/ArchiveJobWiringTest.java:47: raw mock of"
                                + " java.sql.Connection: run io.github.mockfactory.Phase1Critical",
                        "src/test/java/com/acme/chat/ChatServiceFixture.java:22: raw mock of"
                                + " com.acme.chat.agent.AnswerAgent: run io.github.mockfactory.Phase2Fixtures",
                        "src/test/java/com/acme/chat/ChatMocks.java:96: raw mock of"
                                + " java.sql.Connection: run io.github.mockfactory.Phase3LegacyHelpers",
                        "src/test/java/com/acme/chat/ChatGoldenPathTest.java:147: raw mock of"
                                + " java.security.Principal: run io.github.mockfactory.Phase4Generic",
                        "src/test/java/com/acme/chat/ChatConfigurationSpyTest.java:29: raw mock of"
                                + " javax.sql.DataSource: run io.github.mockfactory.Phase1Critical")));
    }
}
