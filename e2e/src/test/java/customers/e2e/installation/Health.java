package customers.e2e.installation;

import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until processes say that they are there. */
final class Health {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Health() {}

    /** Returns when this gRPC server serves; fails when it ends instead. */
    static void awaitServer(Node server, ChannelCredentials credentials) {
        var channel = Grpc.newChannelBuilder(server.address(), credentials).build();
        try {
            Condition.await(
                    PATIENCE,
                    () -> !server.process().alive() || serves(channel),
                    () -> "gRPC server\n" + server.process().output());
            expectAlive(server);
        } finally {
            channel.shutdownNow();
        }
    }

    /** Returns when this gateway is up, with a server behind it; fails when it ends instead. */
    static void awaitGateway(Node gateway) {
        Condition.await(
                PATIENCE,
                () -> !gateway.process().alive() || isUp(gateway),
                () -> "gateway\n" + gateway.process().output());
        expectAlive(gateway);
    }

    private static void expectAlive(Node node) {
        if (!node.process().alive()) {
            throw new IllegalStateException("ended at start:\n" + node.process().output());
        }
    }

    private static boolean serves(ManagedChannel channel) {
        try {
            var health = HealthGrpc.newBlockingStub(channel).withDeadlineAfter(5, TimeUnit.SECONDS);
            return health.check(HealthCheckRequest.getDefaultInstance()).getStatus() == ServingStatus.SERVING;
        } catch (StatusRuntimeException e) {
            return false;
        }
    }

    private static boolean isUp(Node gateway) {
        var request = HttpRequest.newBuilder(gateway.management().resolve("/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
