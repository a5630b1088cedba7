package io.github.mockfactory.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void planLeadsToTheSameSources(@TempDir Path directory) {
        ExampleProject project = ExampleProject.copy("kotlin-service", directory);
        project.driver("plan").succeeds();
        for (int phase = 0; phase <= 4; phase++) {
            project.apply(project.root().resolve("target/mock-factory/patches/phase-" + phase + ".patch"));
        }

        assertThat(project.sources()).isEqualTo(migrated());
    }
}
