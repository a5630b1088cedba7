package io.github.mockfactory.it;

import java.util.List;
import java.util.Map;

/** Java 8, JUnit 4, Mockito 3 and no factory yet. The phases are run backwards. */
class LegacySuiteIT extends ExampleIT {

    static final Example EXAMPLE = new Example(
            "legacy-suite",
            57,
            Map.of(
                    "mock_class", 28L,
                    "mock_name", 8L,
                    "mock_answer", 4L,
                    "mock_settings", 5L,
                    "mock_reference", 1L,
                    "spy_call", 3L,
                    "static_mock", 2L,
                    "mock_field", 24L,
                    "spy_field", 1L,
                    "other_framework", 3L),
            Map.of(
                    "NO_ENGINE", 1L,
                    "OTHER_FRAMEWORK", 3L),
            List.of("Phase4Generic", "Phase3LegacyHelpers", "Phase2Fixtures", "Phase1Critical", "Phase0Foundation"),
            List.of(
                    "src/test/java/com/acme/legacy/testing/FactoryMock.java",
                    "src/test/java/com/acme/legacy/testing/FactorySpy.java",
                    "src/test/java/com/acme/legacy/testing/MockFactory.java",
                    "src/test/java/com/acme/legacy/testing/MockFactoryEngine.java",
                    "src/test/java/com/acme/legacy/testing/MockFactorySpies.java",
                    "src/test/resources/mockito-extensions/org.mockito.plugins.AnnotationEngine"),
            List.of(
                    "src/test/java/com/acme/legacy/jdbc/JdbcAuditLogTest.java:51: raw mock of"
                            + " com.acme.legacy.audit.AuditLog: run io.github.mockfactory.Phase4Generic",
                    "src/test/java/com/acme/legacy/jdbc/JdbcTestUtils.java:37: raw mock of"
                            + " java.sql.ResultSet: run io.github.mockfactory.Phase3LegacyHelpers",
                    "src/test/java/com/acme/legacy/notify/SessionFixture.java:28: raw mock of"
                            + " javax.websocket.Session: run io.github.mockfactory.Phase2Fixtures",
                    "src/test/java/com/acme/legacy/agent/CachingPricingAgentTest.java:73: raw mock of"
                            + " com.acme.legacy.agent.CachingPricingAgent: run io.github.mockfactory.Phase1Critical",
                    "src/test/java/com/acme/legacy/shipping/ShippingServiceTest.java:32: raw mock of"
                            + " com.acme.legacy.shipping.CarrierClient: left for OTHER_FRAMEWORK."));

    LegacySuiteIT() {
        super(EXAMPLE);
    }
}
