package customers.gateway.upstream;

import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthGrpc;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The gateway is worth as much as what is behind it: it is up when the server says that it serves. */
@Component
class UpstreamHealthIndicator implements HealthIndicator {
    private static final int PATIENCE_SECONDS = 2;

    private final HealthGrpc.HealthBlockingStub server;

    UpstreamHealthIndicator(ManagedChannel channel) {
        server = HealthGrpc.newBlockingStub(channel);
    }

    @Override
    public Health health() {
        try {
            HealthCheckResponse answer = server.withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .check(HealthCheckRequest.getDefaultInstance());
            boolean serving = answer.getStatus() == HealthCheckResponse.ServingStatus.SERVING;
            return (serving ? Health.up() : Health.down())
                    .withDetail("status", answer.getStatus().name())
                    .build();
        } catch (StatusRuntimeException failure) {
            return Health.down()
                    .withDetail("status", failure.getStatus().getCode().name())
                    .build();
        }
    }
}
