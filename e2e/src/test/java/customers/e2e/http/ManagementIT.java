package customers.e2e.http;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Credential;
import customers.e2e.driver.RestAnswer;
import customers.e2e.driver.RestDriver;
import customers.e2e.driver.Transport;
import customers.e2e.installation.Installation;
import customers.e2e.world.SharedInstallation;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.stub.StreamObserver;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What operators look at: health, metrics of each method, reflection. */
@ExtendWith(SharedInstallation.class)
class ManagementIT {
    private final Installation installation;
    private final World world;

    ManagementIT(Installation installation, Worlds worlds) {
        this.installation = installation;
        this.world = worlds.behind(Transport.REST);
    }

    @BeforeEach
    void use() {
        world.masterAtDoor().org(world.masterOrgId());
    }

    @Test
    void tellsThatTheServerIsHealthyAndCountsItsCalls() {
        assertThat(get(installation.grpcManagement(), "/-/healthy").status()).isEqualTo(200);
        var metrics = get(installation.grpcManagement(), "/metrics");

        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.body())
                .containsPattern("grpc_server\\w*\\{[^}]*\"GetOrg\"[^}]*}")
                .contains("jvm_memory");
    }

    @Test
    void tellsThatTheGatewayIsHealthyAndCountsItsRequests() {
        var health = get(installation.httpManagement(), "/actuator/health");
        var metrics = get(installation.httpManagement(), "/actuator/prometheus");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().path("status").asString()).isEqualTo("UP");
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.body())
                .contains("http_server_requests_seconds_count")
                .contains("grpc_client");
    }

    @Test
    void tellsNoSecrets() {
        for (var metrics : new RestAnswer[] {
            get(installation.grpcManagement(), "/metrics"), get(installation.httpManagement(), "/actuator/prometheus")
        }) {
            assertThat(metrics.body())
                    .doesNotContain(Installation.TOKEN, Installation.OWNER_PASSWORD, world.masterOrgId());
        }
        for (var log : new String[] {
            installation.grpcServer().output(), installation.gateway().output()
        }) {
            assertThat(log).doesNotContain(Installation.TOKEN, Installation.OWNER_PASSWORD);
        }
    }

    @Test
    void reflectsItsServices() {
        var channel = installation.channel();
        var services = new CompletableFuture<ServerReflectionResponse>();
        try {
            var requests = ServerReflectionGrpc.newStub(channel).serverReflectionInfo(into(services));
            requests.onNext(
                    ServerReflectionRequest.newBuilder().setListServices("").build());
            var names = services.orTimeout(20, TimeUnit.SECONDS)
                    .join()
                    .getListServicesResponse()
                    .getServiceList();

            assertThat(names).extracting("name").contains("customers.v1.CustomerService", "grpc.health.v1.Health");
        } finally {
            channel.shutdownNow();
        }
    }

    private static <T> StreamObserver<T> into(CompletableFuture<T> first) {
        return new StreamObserver<>() {
            @Override
            public void onNext(T value) {
                first.complete(value);
            }

            @Override
            public void onError(Throwable problem) {
                first.completeExceptionally(problem);
            }

            @Override
            public void onCompleted() {
                first.completeExceptionally(new IllegalStateException("ended without an answer"));
            }
        };
    }

    private static RestAnswer get(URI base, String path) {
        var driver = new RestDriver(base);
        return driver.send(
                driver.to(Credential.NONE, path).setHeader("Accept", "*/*").build());
    }
}
