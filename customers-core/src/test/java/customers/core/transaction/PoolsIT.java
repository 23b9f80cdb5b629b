package customers.core.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import customers.core.OwnCore;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.org.Orgs;
import customers.core.quota.Finding;
import customers.core.quota.Invariants;
import customers.core.tree.Lineages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two pools: one connection for what only reads, and two for transactions. */
class PoolsIT {
    // InnoDB shows its transactions from a cache that it only renews when nobody has read it for 100 ms.
    private static final long PAUSE = Duration.ofMillis(120).toNanos();

    private final OwnCore core =
            OwnCore.begun("spring.datasource.hikari.maximum-pool-size=1", "customers.write-connections=2");
    private final Transactions transactions = core.get(Transactions.class);
    private final JdbcTemplate sql = core.get(JdbcTemplate.class);

    private long number(String query) {
        Long number = sql.queryForObject(query, Long.class);
        return number == null ? 0 : number;
    }

    @Test
    void readsGoOnWhileEveryConnectionOfTheWritesIsTakenAndOneWaitsForARow() throws Exception {
        OrgId root = core.root();
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (core) {
            Future<?> holder = threads.submit(() -> transactions.run(core.owner(), () -> {
                core.get(Lineages.class).forChangeOf(root);
                locked.countDown();
                await(read);
            }));
            locked.await();
            threads.execute(() -> changeAsWell(root));
            long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (number("SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'") == 0) {
                assertThat(System.nanoTime()).as("nobody waits for the row").isLessThan(end);
                LockSupport.parkNanos(PAUSE);
            }
            assertThat(core.get(Orgs.class).get(core.owner(), root).id()).isEqualTo(root);
            read.countDown();
            holder.get();
        } finally {
            threads.shutdownNow();
        }
    }

    private void changeAsWell(OrgId org) {
        try {
            transactions.run(core.owner(), () -> core.get(Lineages.class).forChangeOf(org));
        } catch (CustomersException e) {
            assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE); // it had to wait for too long, which is as good here
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void haveAsManyConnectionsAsIsSaid() {
        try (core) {
            assertThat(core.get(HikariDataSource.class).getMaximumPoolSize()).isEqualTo(1);
        }
    }

    @Test
    void onlyWhatIsInATransactionIsNotCommittedByItself() {
        try (core) {
            assertThat(number("SELECT @@autocommit")).isEqualTo(1);
            assertThat(transactions.<Long>write(core.owner(), () -> number("SELECT @@autocommit")))
                    .isZero();
            assertThat(transactions.<Long>snapshot(null, () -> number("SELECT @@autocommit")))
                    .isZero();
            assertThat(number("SELECT @@autocommit")).isEqualTo(1);
        }
    }

    @Test
    void whatIsReadApartIsWhatIsCommitted() {
        try (core) {
            String kept = "SELECT COUNT(*) FROM orgs WHERE locale = 'xx'";
            transactions.run(core.owner(), () -> {
                sql.update("UPDATE orgs SET locale = 'xx'");
                assertThat(number(kept)).isEqualTo(1);
                assertThat(transactions.<Long>readCommitted(() -> number(kept))).isZero();
                assertThat(number(kept)).isEqualTo(1);
            });
            assertThat(number(kept)).isEqualTo(1);
        }
    }

    /** The two engines call the limit by different names and count it in different units. */
    private double secondsOfAStatement() {
        return secondsOfAStatement(sql);
    }

    private static double secondsOfAStatement(JdbcTemplate connection) {
        Map<String, Object> row = connection.queryForMap(
                "SHOW SESSION VARIABLES WHERE Variable_name IN ('max_statement_time', 'max_execution_time')");
        double value = Double.parseDouble((String) row.get("Value"));
        return "max_execution_time".equals(row.get("Variable_name")) ? value / 1000 : value;
    }

    @Test
    void statementsAreLimitedOnEveryConnectionAndLiftedForWhatGoesThroughEverything() {
        try (core) {
            assertThat(transactions.<Double>write(core.owner(), this::secondsOfAStatement))
                    .isEqualTo(30);
            assertThat(transactions.<Double>writeAtLength(this::secondsOfAStatement))
                    .isZero();
            assertThat(transactions.<Double>write(core.owner(), this::secondsOfAStatement))
                    .isEqualTo(30);
            List<Double> during = new ArrayList<>();
            core.get(Invariants.class).check(null, null, new Invariants.Listener() {
                @Override
                public boolean found(Finding finding) {
                    return true;
                }

                @Override
                public boolean checked(int rules, int of) {
                    return during.add(secondsOfAStatement());
                }
            });
            assertThat(during).isNotEmpty().containsOnly(0.0);
            for (int i = 0; i < 32; i++) {
                assertThat(secondsOfAStatement()).isEqualTo(30);
            }
        }
    }

    @Test
    void migrationsTakeAsLongAsTheyTake() {
        try (core) {
            DataSource migrations = core.get(Flyway.class).getConfiguration().getDataSource();
            assertThat(secondsOfAStatement(new JdbcTemplate(migrations))).isZero();
            assertThat(secondsOfAStatement()).isEqualTo(30);
        }
    }
}
