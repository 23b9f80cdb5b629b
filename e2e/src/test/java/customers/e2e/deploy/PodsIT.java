package customers.e2e.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Credential;
import customers.e2e.driver.Json;
import customers.e2e.driver.RestDriver;
import customers.e2e.driver.Transport;
import customers.e2e.installation.Condition;
import customers.e2e.installation.Installation;
import customers.e2e.installation.JarProcess;
import customers.e2e.world.World;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A server and a gateway with settings as pods have them. When they are asked to end they say so first and serve on
 * meanwhile: for longer than these tests take, which kill them. That calls are drained after it is shown by ShutdownIT.
 */
class PodsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, String> SETTINGS = Map.of(
            "CUSTOMERS_DRAIN_DELAY", "1m",
            "LOG_FORMAT", "json",
            // So that each request leaves lines in both.
            "LOGGING_LEVEL_CUSTOMERS_CORE", "debug",
            "LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_WEB_SERVLET", "debug");

    private static Installation installation;

    @BeforeAll
    static void start() {
        installation = Installation.start("pods", SETTINGS);
    }

    @AfterAll
    static void stop() {
        installation.grpcServer().kill();
        installation.gateway().kill();
    }

    @Test
    void theServerServesOnAfterItSaysThatItDoesNot() {
        assertThat(health()).isEqualTo(ServingStatus.SERVING);
        installation.grpcServer().terminate();
        Condition.await(PATIENCE, () -> health() == ServingStatus.NOT_SERVING, () -> "still SERVING");

        callsAreTaken(Transport.GRPC, installation.grpcServer());
        assertThat(status(installation.grpcManagement(), "/-/healthy")).isEqualTo(200);
        assertThat(status(installation.grpcManagement(), "/metrics")).isEqualTo(200);
        assertThat(health()).as("for good").isEqualTo(ServingStatus.NOT_SERVING);
        installation.grpcServer().kill();
        installation.restartGrpcServer();
    }

    @Test
    void theGatewayServesOnAfterItSaysThatItIsNotReady() {
        assertThat(status(installation.httpManagement(), "/actuator/health/readiness"))
                .isEqualTo(200);
        installation.gateway().terminate();
        Condition.await(
                PATIENCE,
                () -> status(installation.httpManagement(), "/actuator/health/readiness") == 503,
                () -> "still ready");

        callsAreTaken(Transport.REST, installation.gateway());
        assertThat(status(installation.httpManagement(), "/actuator/health/liveness"))
                .isEqualTo(200);
        assertThat(status(installation.httpManagement(), "/actuator/prometheus"))
                .isEqualTo(200);
        installation.gateway().kill();
        installation.restartGateway();
    }

    @Test
    void eachLineOfTheLogsIsADocumentWithTheIdOfItsRequest() {
        var driver = new RestDriver(installation.http());
        var id = driver.send(driver.to(Credential.token(Installation.TOKEN), "/orgs/" + UUID.randomUUID())
                        .build())
                .header("X-Request-Id");
        assertThat(id).isNotBlank();

        for (var process : List.of(installation.gateway(), installation.grpcServer())) {
            Condition.await(PATIENCE, () -> process.output().contains(id), process::output);
            var written = process.output();
            assertThat(written.substring(0, written.lastIndexOf('\n')).lines().map(Json::parse))
                    .allSatisfy(line -> assertThat(line.propertyNames()).contains("@timestamp", "message", "ecs"))
                    .anyMatch(line -> line.path("requestId").asString().equals(id));
        }
    }

    /** Over connections that are made now. */
    private static void callsAreTaken(Transport transport, JarProcess process) {
        try (var world = new World(installation, transport)) {
            assertThat(world.masterAtDoor()
                            .org(world.masterOrgId())
                            .path("name")
                            .asString())
                    .isEqualTo("Master");
        }
        assertThat(process.alive()).isTrue();
    }

    private static ServingStatus health() {
        var channel = installation.channel();
        try {
            return HealthGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(10, TimeUnit.SECONDS)
                    .check(HealthCheckRequest.getDefaultInstance())
                    .getStatus();
        } finally {
            channel.shutdownNow();
        }
    }

    private static int status(URI management, String path) {
        var driver = new RestDriver(management);
        return driver.send(driver.to(Credential.NONE, path)
                        .setHeader("Accept", "*/*")
                        .build())
                .status();
    }
}
