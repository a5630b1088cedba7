package io.github.mockfactory.it;

import java.util.List;
import java.util.Map;

/** A reactor in which one module owns a factory that two of the others see. */
class MultiModuleIT extends ExampleIT {

    MultiModuleIT() {
        super(new Example(
                "multi-module",
                53,
                Map.ofEntries(
                        Map.entry("mock_class", 24L),
                        Map.entry("mock_name", 3L),
                        Map.entry("mock_answer", 4L),
                        Map.entry("mock_settings", 1L),
                        Map.entry("mock_reified", 2L),
                        Map.entry("spy_call", 3L),
                        Map.entry("static_mock", 1L),
                        Map.entry("construction_mock", 2L),
                        Map.entry("mock_field", 8L),
                        Map.entry("mock_parameter", 1L),
                        Map.entry("spy_field", 1L)),
                // billing uses LedgerMocks and AbstractLedgerTest of ledger, but does not see the factory that ledger
                // sees
                Map.of("FACTORY_HIDDEN_FROM_USERS", 7L),
                List.of("Phase0Foundation", "Phase3LegacyHelpers", "Phase1Critical", "Phase4Generic", "Phase2Fixtures"),
                List.of(
                        "billing/src/test/java/com/acme/billing/testing/FactoryMock.java",
                        "billing/src/test/java/com/acme/billing/testing/MockFactory.java",
                        "billing/src/test/java/com/acme/billing/testing/MockFactoryEngine.java",
                        "billing/src/test/resources/mockito-extensions/org.mockito.plugins.AnnotationEngine",
                        "catalog/src/test/java/com/acme/catalog/testing/FactoryMock.java",
                        "catalog/src/test/java/com/acme/catalog/testing/MockFactory.java",
                        "catalog/src/test/java/com/acme/catalog/testing/MockFactoryEngine.java",
                        "catalog/src/test/resources/mockito-extensions/org.mockito.plugins.AnnotationEngine",
                        "test-support/src/main/java/com/acme/testing/FactoryMock.java",
                        "test-support/src/main/java/com/acme/testing/FactorySpy.java",
                        "test-support/src/main/java/com/acme/testing/MockFactory.java",
                        "test-support/src/main/java/com/acme/testing/MockFactoryEngine.java",
                        "test-support/src/main/java/com/acme/testing/MockFactoryExtension.java",
                        "test-support/src/main/java/com/acme/testing/MockFactorySpies.java",
                        "test-support/src/main/resources/mockito-extensions/org.mockito.plugins.AnnotationEngine"),
                List.of(
                        "gateway/src/test/java/com/acme/gateway/ConnectedClientFixture.java:21: raw mock of"
                                + " org.springframework.web.socket.WebSocketSession:"
                                + " run io.github.mockfactory.Phase2Fixtures",
                        "ledger/src/test/java/com/acme/ledger/LedgerMocks.java:31: raw mock of"
                                + " java.sql.Connection: left for FACTORY_HIDDEN_FROM_USERS.",
                        "billing/src/test/java/com/acme/billing/DunningJobTest.java:26: raw mock of"
                                + " com.acme.billing.Mailer: run io.github.mockfactory.Phase4Generic")));
    }
}
