package io.github.mockfactory.it;

import java.util.List;
import java.util.Map;

/** Kotlin beside Java, Mockito and mockito-kotlin, and no factory yet. */
class KotlinServiceIT extends ExampleIT {

    KotlinServiceIT() {
        super(new Example(
                "kotlin-service",
                15,
                Map.of(
                        "mock_class", 8L,
                        "mock_name", 2L,
                        "mock_answer", 2L,
                        "mock_reified", 8L,
                        "spy_call", 1L,
                        "static_mock", 1L),
                Map.of("KOTLIN_SOURCE", 1L),
                List.of("Phase0Foundation", "Phase1Critical", "Phase2Fixtures", "Phase3LegacyHelpers", "Phase4Generic"),
                List.of("src/test/java/com/acme/parcel/testing/MockFactory.java"),
                List.of(
                        "src/test/kotlin/com/acme/parcel/TrackingSocketTest.kt:15: raw mock of"
                                + " java.net.http.WebSocket: run io.github.mockfactory.Phase1Critical",
                        "src/test/kotlin/com/acme/parcel/StoreFixture.kt:12: raw mock of"
                                + " javax.sql.DataSource: run io.github.mockfactory.Phase2Fixtures",
                        "src/test/kotlin/com/acme/parcel/ParcelMocks.kt:7: raw mock of"
                                + " com.acme.parcel.ParcelRepository: run io.github.mockfactory.Phase3LegacyHelpers",
                        "src/test/kotlin/com/acme/parcel/ParcelServiceTest.kt:68: raw mock of"
                                + " com.acme.parcel.Notifier: left for KOTLIN_SOURCE.")));
    }
}
