package customers.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.installation.Condition;
import customers.e2e.installation.Installation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Future;

/** Holds the rows that a seller draws from, so that a sale waits for as long as the test wants it to. */
final class HeldRows implements AutoCloseable {
    /** For servers whose calls may wait for rows for as long as a slow machine takes: how each of their sessions begins. */
    static final String PATIENT_SESSION =
            "SET SESSION innodb_lock_wait_timeout = 50, group_concat_max_len = 8192, time_zone = '+00:00'";

    private final Connection connection;

    HeldRows(Installation installation, long subscriptionId) {
        connection = installation.database();
        try {
            connection.setAutoCommit(false);
            execute("SELECT used FROM subscription_resources WHERE subscription_id = " + subscriptionId
                    + " FOR UPDATE");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns once this call, or another one, waits for the rows. */
    void awaitWaiter(Future<?> call) {
        Condition.await(
                Duration.ofSeconds(20), () -> call.isDone() || somebodyWaits(), () -> "nobody waits for the rows");
        assertThat(call).as("the call that should wait").isNotDone();
    }

    private boolean somebodyWaits() {
        try {
            return execute("SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'") > 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long execute(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
