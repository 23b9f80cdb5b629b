package customers.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import customers.server.Refusals;
import customers.server.RunningServer;
import customers.v1.CreateCustomerResponse;
import customers.v1.CustomerServiceGrpc;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthGrpc;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Calls that wait for a row which the test holds, when their time or the server's comes. */
class DeadlineAndShutdownIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Rows may stay locked for as long as a slow machine takes to stop. */
    private static final String LONG_LOCK_WAITS =
            "--spring.datasource.hikari.connection-init-sql=SET SESSION innodb_lock_wait_timeout = 50,"
                    + " group_concat_max_len = 8192, time_zone = '+00:00'";

    private static Connection holdingTheMasterOrg(RunningServer server) throws SQLException {
        Connection holder = server.connect();
        holder.setAutoCommit(false);
        try (Statement sql = holder.createStatement()) {
            sql.execute("SELECT id FROM orgs WHERE root = 1 FOR UPDATE");
        }
        return holder;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still not so after " + PATIENCE).isLessThan(end);
            // InnoDB renews what it tells of its transactions only when nobody has asked for a tenth of a second.
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static boolean isACallWaiting(RunningServer server) {
        return !server.query("SELECT 1 FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'")
                .isEmpty();
    }

    @Test
    void afterItsDeadlineACallWritesNothing() throws Exception {
        try (RunningServer server = RunningServer.start()) {
            try (Connection holder = holdingTheMasterOrg(server)) {
                StatusRuntimeException late = Refusals.of(() -> server.customers()
                        .withDeadlineAfter(300, TimeUnit.MILLISECONDS)
                        .createCustomer(server.newCustomer("Late")));
                assertThat(late.getStatus().getCode()).isEqualTo(Code.DEADLINE_EXCEEDED);
                holder.rollback();
            }
            server.stop(); // waits for the call to end, so nothing can come after
            assertThat(server.query("SELECT COUNT(*) FROM orgs")).isEqualTo("1");
        }
    }

    @Test
    void aCallUnderWayIsFinishedWhileTheServerStops() throws Exception {
        try (RunningServer server = RunningServer.start(LONG_LOCK_WAITS)) {
            Future<CreateCustomerResponse> call;
            CompletableFuture<Void> stopped;
            try (Connection holder = holdingTheMasterOrg(server)) {
                call = RunningServer.authorized(CustomerServiceGrpc.newFutureStub(server.channel()))
                        .createCustomer(server.newCustomer("In time"));
                await(() -> isACallWaiting(server));
                stopped = CompletableFuture.runAsync(server::stop);
                await(() -> isRefusing(server));
                assertThat(call.isDone()).isFalse();
                holder.rollback();
            }
            assertThat(call.get(60, TimeUnit.SECONDS).getId()).hasSize(36);
            stopped.get(60, TimeUnit.SECONDS);
            assertThat(server.query("SELECT COUNT(*) FROM orgs WHERE name = 'In time'"))
                    .isEqualTo("1");
        }
    }

    private static boolean isRefusing(RunningServer server) {
        try {
            HealthGrpc.newBlockingStub(server.channel())
                    .withDeadlineAfter(5, TimeUnit.SECONDS)
                    .check(HealthCheckRequest.getDefaultInstance());
            return false;
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode() == Code.UNAVAILABLE;
        }
    }
}
