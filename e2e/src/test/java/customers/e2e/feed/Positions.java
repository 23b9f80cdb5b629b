package customers.e2e.feed;

import customers.e2e.installation.Condition;
import customers.e2e.installation.Installation;
import java.sql.SQLException;
import java.time.Duration;

/** Whether the feed has taken up all that was done. */
final class Positions {
    private Positions() {}

    /** Returns when everything that was done has its position: a stream from now on tells nothing of it. */
    static void awaitAll(Installation installation) {
        Condition.await(Duration.ofMinutes(1), () -> none(installation), () -> "something has no position");
    }

    private static boolean none(Installation installation) {
        try (var connection = installation.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT 1 FROM activities WHERE position IS NULL LIMIT 1")) {
            return !rows.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
