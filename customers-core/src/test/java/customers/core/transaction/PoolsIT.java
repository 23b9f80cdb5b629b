package customers.core.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.OwnCore;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.org.Orgs;
import customers.core.tree.Lineages;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two pools: one connection for what only reads, and two for transactions. */
class PoolsIT {
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
            while (number("SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'") == 0) {
                Thread.onSpinWait();
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
}
