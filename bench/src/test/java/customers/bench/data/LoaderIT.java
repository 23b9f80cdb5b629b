package customers.bench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import customers.bench.system.Database;
import customers.bench.system.Installation;
import customers.bench.system.Ledger;
import customers.bench.system.Runtimes;
import customers.embedded.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LoaderIT {
    private static final Shape SHAPE = new Shape(2000, 5, 30, 6000, 7, Instant.parse("2026-01-01T00:00:00Z"));

    @Test
    void loadsWhatTheServerFindsToAddUp() throws SQLException {
        Database database = Database.at(TestDatabase.freshUrl());
        Population population = Population.of(SHAPE);
        Installation.serverOn(database, runtimes()).close();

        long rows = new Loader(database, population, 2).load();

        assertThat(rows).isGreaterThan(30_000);
        assertThat(count(database, "SELECT COUNT(*) FROM orgs")).isEqualTo(2001);
        assertThat(count(database, "SELECT COUNT(*) FROM subscriptions")).isEqualTo(6000);
        assertThat(count(
                        database,
                        "SELECT COUNT(*) FROM subscriptions WHERE status <> 'DELETED' AND plan_id = "
                                + population.broadPlan()))
                .isEqualTo(200);
        // All that can be of an org in the tables that the loader fills is there.
        assertThat(count(database, "SELECT COUNT(*) FROM orgs WHERE status = 'SUSPENDED'"))
                .isPositive();
        assertThat(count(database, "SELECT COUNT(*) FROM deletions WHERE subscription_id IS NOT NULL"))
                .isPositive();
        assertThat(count(database, "SELECT COUNT(*) FROM orgs WHERE owner_member_id IS NOT NULL"))
                .isBetween(500, 700);
        UUID master = population.ids().org(population.tree(), 0);
        try (Installation server = Installation.serverOn(database, runtimes())) {
            Ledger.verify(server.grpcPort(), master);
            assertThat(count(database, "UPDATE subscription_resources SET used = used + 1 WHERE used > 0 LIMIT 1"))
                    .isEqualTo(1);
            assertThatThrownBy(() -> Ledger.verify(server.grpcPort(), master))
                    .hasMessageContaining("the ledger does not add up");
        }
        assertThatThrownBy(() -> new Loader(database, population, 2).load()).hasMessageContaining("not empty");
    }

    private static Runtimes runtimes() {
        return new Runtimes(
                Path.of(System.getProperty("java.home")),
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"),
                false,
                Path.of("target/logs"));
    }

    private static int count(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return statement.getUpdateCount();
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
