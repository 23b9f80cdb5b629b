package customers.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.RetryInfo;
import customers.server.Refusals;
import customers.server.RunningServer;
import customers.server.admission.Admission;
import customers.server.admission.Gate;
import customers.server.admission.Turn;
import customers.v1.CreateCustomerResponse;
import customers.v1.CustomerServiceGrpc;
import customers.v1.GetOrgCustomersRequest;
import customers.v1.Role;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** One call at once and one that waits; the test itself is the one that is worked on, for as long as it wants. */
class AdmissionIT {
    private static final Metadata.Key<String> PUSHBACK = Calls.key("grpc-retry-pushback-ms");
    private static final Metadata.Key<String> TOO_MUCH = Calls.key("x-too-much");
    private static final String[] ONE_AND_ONE = {
        "--customers.calls.at-once=1", "--customers.calls.waiting=1", "--customers.calls.patience=1h"
    };

    /** Takes the one place at a gate, until it is closed. */
    private static final class Held implements AutoCloseable {
        private final CountDownLatch released = new CountDownLatch(1);

        Held(Gate gate) {
            gate.come(new Turn("the test", this::await, () -> {
                throw new AssertionError("there was no place");
            }));
        }

        private void await() {
            try {
                assertThat(released.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            released.countDown();
        }
    }

    private static Future<CreateCustomerResponse> create(RunningServer server, String name) {
        return RunningServer.authorized(CustomerServiceGrpc.newFutureStub(server.channel()))
                .createCustomer(server.newCustomer(name));
    }

    private static void awaitIdle(Gate gate) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> gate.running() == 0 && gate.waiting() == 0);
    }

    private static String orgs(RunningServer server) {
        return server.query("SELECT COUNT(*) FROM orgs");
    }

    @Test
    void theThirdIsRefusedAtOnceAndTheSecondIsDoneInItsTurn() throws Exception {
        try (RunningServer server = RunningServer.start(ONE_AND_ONE)) {
            Gate writes = server.get(Admission.class).writes();
            Future<CreateCustomerResponse> second;
            try (Held first = new Held(writes)) {
                second = create(server, "Second");
                Awaitility.await().until(() -> writes.waiting() == 1);

                refusesAsOverloaded(server);
                Awaitility.await().until(() -> isServing(server));
                assertThat(total(server)).as("what reads is answered").isZero();
                assertThat(metrics(server))
                        .contains("customers_calls_refused_total{cause=\"full\",kind=\"writes\"} 1.0")
                        .contains("customers_calls_running{kind=\"writes\"} 1.0")
                        .contains("customers_calls_waiting{kind=\"writes\"} 1.0");
                assertThat(second.isDone()).isFalse();
            }
            assertThat(second.get(20, TimeUnit.SECONDS).getId()).hasSize(36);
            awaitIdle(writes);
            assertThat(orgs(server)).isEqualTo("2");
        }
    }

    private static void refusesAsOverloaded(RunningServer server) {
        StatusRuntimeException third =
                Refusals.of(() -> server.customers().createCustomer(server.newCustomer("Third")));
        assertThat(third.getStatus().getCode()).isEqualTo(Code.UNAVAILABLE);
        assertThat(Refusals.reason(third)).isEqualTo("UNAVAILABLE");
        assertThat(Refusals.detail(third, RetryInfo.class).getRetryDelay().getSeconds())
                .isBetween(1L, 3L);
        assertThat(third.getTrailers().get(PUSHBACK)).isEqualTo("-1");
        assertThat(third.getTrailers().get(TOO_MUCH)).isEqualTo("true");
    }

    private static boolean isServing(RunningServer server) {
        return HealthGrpc.newBlockingStub(server.channel())
                        .withDeadlineAfter(20, TimeUnit.SECONDS)
                        .check(HealthCheckRequest.getDefaultInstance())
                        .getStatus()
                == ServingStatus.SERVING;
    }

    private static long total(RunningServer server) {
        return server.customers()
                .withDeadlineAfter(20, TimeUnit.SECONDS)
                .getOrgCustomers(GetOrgCustomersRequest.newBuilder()
                        .setOrgId(server.root())
                        .build())
                .getTotal();
    }

    private static String metrics(RunningServer server) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.management("/metrics")))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    @Test
    void whoFloodsMakesPlaceForOthers() throws Exception {
        try (RunningServer server = RunningServer.start(
                "--customers.calls.at-once=1", "--customers.calls.waiting=2", "--customers.calls.patience=1h")) {
            String token = server.newToken(Role.ROLE_SUPER_ADMIN);
            Gate writes = server.get(Admission.class).writes();
            awaitIdle(writes);
            Future<CreateCustomerResponse> flood;
            Future<CreateCustomerResponse> flooded;
            Future<CreateCustomerResponse> other;
            try (Held first = new Held(writes)) {
                flood = create(server, "Flood");
                Awaitility.await().until(() -> writes.waiting() == 1);
                flooded = create(server, "Flooded");
                Awaitility.await().until(() -> writes.waiting() == 2);
                other = RunningServer.with(
                                CustomerServiceGrpc.newFutureStub(server.channel()), "authorization", "Bearer " + token)
                        .createCustomer(server.newCustomer("Other"));
                assertThat(codeOf(flooded)).isEqualTo(Code.UNAVAILABLE);
            }
            assertThat(codeOf(flood)).isEqualTo(Code.OK);
            assertThat(codeOf(other)).isEqualTo(Code.OK);
            assertThat(orgs(server)).isEqualTo("3");
        }
    }

    @Test
    void whoGoesAwayOrRunsOutOfTimeLeavesItsPlace() throws Exception {
        try (RunningServer server = RunningServer.start(ONE_AND_ONE)) {
            Gate writes = server.get(Admission.class).writes();
            try (Held first = new Held(writes)) {
                Future<CreateCustomerResponse> gone = create(server, "Gone");
                Awaitility.await().until(() -> writes.waiting() == 1);
                gone.cancel(true);
                Awaitility.await().until(() -> writes.waiting() == 0);

                StatusRuntimeException late = Refusals.of(() -> server.customers()
                        .withDeadlineAfter(300, TimeUnit.MILLISECONDS)
                        .createCustomer(server.newCustomer("Late")));
                assertThat(late.getStatus().getCode()).isEqualTo(Code.DEADLINE_EXCEEDED);
                Awaitility.await().until(() -> writes.waiting() == 0);
            }
            awaitIdle(writes);
            assertThat(orgs(server)).isEqualTo("1");
        }
    }

    @Test
    void nobodyWaitsForLongerThanIsAllowed() {
        try (RunningServer server = RunningServer.start(
                "--customers.calls.at-once=1", "--customers.calls.waiting=1", "--customers.calls.patience=50ms")) {
            Gate writes = server.get(Admission.class).writes();
            try (Held first = new Held(writes)) {
                refusesAsOverloaded(server);
            }
            awaitIdle(writes);
            assertThat(orgs(server)).isEqualTo("1");
        }
    }

    private static Code codeOf(Future<?> call) throws InterruptedException {
        try {
            call.get();
            return Code.OK;
        } catch (ExecutionException e) {
            return ((StatusRuntimeException) e.getCause()).getStatus().getCode();
        }
    }
}
