package customers.cli.porting.kind;

import customers.cli.connection.Connection;
import customers.cli.exit.ExitCode;
import customers.cli.exit.RefusedException;
import customers.cli.exit.Report;
import customers.cli.exit.Shortage;
import customers.cli.shell.Shell;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.AbstractStub;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where rows are handed in: an org at a server.
 *
 * @param org the org whose customers are meant, the seller
 */
public record Desk(Shell shell, Connection connection, String org) {
    /** Calls of one row that the server is too busy for, before the row counts as failed. */
    private static final int ATTEMPTS = 8;

    private static final long FIRST_WAIT_MILLIS = 100;

    <S extends AbstractStub<S>> S stub(Function<Channel, S> newStub) {
        return connection.stub(newStub);
    }

    boolean isDryRun() {
        return shell.writeOptions().isDryRun();
    }

    /** Whether it was refused because there is one already. */
    boolean isConflict(StatusRuntimeException refused) {
        return report(refused).exitCode() == ExitCode.CONFLICT;
    }

    /** The outcome of a row that nothing stood in the way of; {@code id} is empty when it was only tried. */
    Outcome made(String id) {
        if (!isDryRun()) {
            return Outcome.of("created", id);
        }
        if (!id.isEmpty()) {
            throw new RefusedException(
                    ExitCode.FAILED, "The server does not know of dry runs and has made " + id + ".");
        }
        return Outcome.of("valid", "");
    }

    /**
     * Makes a row, again while the server is too busy. Throws what would be refused for every other row as well: what is
     * forbidden only where {@code allOrNothing}.
     */
    public Outcome make(Supplier<Outcome> row, boolean allOrNothing) {
        for (int attempt = 1; ; attempt++) {
            try {
                return row.get();
            } catch (RowException e) {
                return Outcome.failed(e.reason());
            } catch (StatusRuntimeException e) {
                Report report = report(e);
                ExitCode code = report.exitCode();
                if (code == ExitCode.UNAUTHORIZED || (code == ExitCode.FORBIDDEN && allOrNothing)) {
                    throw e;
                }
                if (!isBusy(code) || attempt == ATTEMPTS) {
                    return new Outcome("failed", "", report.reason(), Shortage.of(e));
                }
                shell.pause(wait(attempt, report.retryAfter()));
            }
        }
    }

    private static boolean isBusy(ExitCode code) {
        return code == ExitCode.UNAVAILABLE || code == ExitCode.RATE_LIMITED;
    }

    private Report report(StatusRuntimeException e) {
        return Report.of(
                e, shell.connectionOptions().server(), shell.connectionOptions().timeout());
    }

    private static Duration wait(int attempt, Duration asked) {
        Duration own = Duration.ofMillis(FIRST_WAIT_MILLIS << (attempt - 1));
        return own.compareTo(asked) > 0 ? own : asked;
    }
}
