package customers.cli.doctor;

import customers.cli.connection.Connection;
import customers.v1.GetStatusRequest;
import customers.v1.GetStatusResponse;
import customers.v1.GetVersionRequest;
import customers.v1.SystemServiceGrpc;
import customers.v1.SystemServiceGrpc.SystemServiceBlockingStub;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.time.Duration;
import java.time.Instant;

/** What the server tells of itself without a credential. */
final class ServerChecks {
    private static final Duration TOLERATED = Duration.ofSeconds(5);

    private final Connection connection;
    private final SystemServiceBlockingStub system;

    ServerChecks(Connection connection) {
        this.connection = connection;
        this.system = connection.stub(SystemServiceGrpc::newBlockingStub);
    }

    Check version(String own) {
        String server =
                system.getVersion(GetVersionRequest.getDefaultInstance()).getVersion();
        return server.equals(own)
                ? Check.ok("version", server + ", as this command")
                : Check.warn(
                        "version",
                        "the server is " + server + ", this command " + own,
                        "Use the customers-admin of the server's own version.");
    }

    Check health() {
        try {
            ServingStatus status = connection
                    .stub(HealthGrpc::newBlockingStub)
                    .check(HealthCheckRequest.getDefaultInstance())
                    .getStatus();
            return status == ServingStatus.SERVING
                    ? Check.ok("health", "serving")
                    : Check.fail(
                            "health",
                            "the server says " + status,
                            "It starts, stops or misses its database: see its log, and ask again.");
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() == Status.Code.UNIMPLEMENTED) {
                return Check.warn(
                        "health", "the server does not tell (grpc.health.v1)", "See whether a proxy hides it.");
            }
            throw e;
        }
    }

    GetStatusResponse status() {
        return system.getStatus(GetStatusRequest.getDefaultInstance());
    }

    /** Whether the server's clock showed a time of during the call, or close to it. */
    static Check clock(GetStatusResponse status, Instant asked, Instant answered) {
        if (!status.hasTime()) {
            return Check.skip("clock", "the server does not tell its time", "Upgrade the server.");
        }
        Instant told = Instant.ofEpochSecond(
                status.getTime().getSeconds(), status.getTime().getNanos());
        Duration behind = Duration.between(told, asked);
        Duration ahead = Duration.between(answered, told);
        Duration apart = behind.compareTo(ahead) > 0 ? behind : ahead;
        if (apart.compareTo(TOLERATED) <= 0) {
            return Check.ok("clock", "within " + TOLERATED.toSeconds() + " s of this machine's");
        }
        return Check.warn(
                "clock",
                "the server's is " + apart.toSeconds() + " s " + (apart.equals(ahead) ? "ahead of" : "behind")
                        + " this machine's",
                "Set both by NTP: tokens, sessions and cursors end by the server's.");
    }

    static Check migrations(GetStatusResponse status) {
        String made = status.getSchemaVersion();
        String expected = status.getSchemaExpected();
        if (expected.isEmpty()) {
            return Check.skip("migrations", "the server does not tell", "Upgrade the server.");
        }
        if (made.equals(expected)) {
            return Check.ok("migrations", "the database is at " + made + ", as the server expects");
        }
        String found = "the database is at " + (made.isEmpty() ? "none" : made) + ", the server expects " + expected;
        return number(made) > number(expected)
                ? Check.warn("migrations", found, "A newer server has migrated it: end the upgrade of the others.")
                : Check.fail("migrations", found, "Start the server with its migrations enabled, and see its log.");
    }

    private static int number(String version) {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }
}
