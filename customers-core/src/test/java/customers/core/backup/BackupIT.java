package customers.core.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import customers.core.OwnCore;
import customers.core.error.CustomersException;
import customers.core.feed.Feed;
import customers.core.feed.ResumeToken;
import customers.core.id.SubscriptionId;
import customers.core.org.OrgMapper;
import customers.core.quota.Invariants;
import customers.core.upgrade.Filling;
import customers.embedded.MariaDb;
import customers.embedded.MariaDbSettings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Dump, wipe, restore, verify: with the commands of docs/operations.md, on a MariaDB of its own. */
class BackupIT {
    private static final Path BASE = Path.of(System.getProperty("customers.root"), "target/mariadb");
    private static final String PASSWORD = "of-the-backup";

    @Test
    void whatIsRestoredIsRightAndGoesOn(@TempDir Path directory) throws Exception {
        MariaDbSettings settings = new MariaDbSettings(
                BASE, directory.resolve("server/data"), directory.resolve("server/log"), 0, PASSWORD, false);
        try (MariaDb server = MariaDb.start(settings)) {
            String url = server.jdbcUrlWithAccount("customers");
            Commands commands = new Commands(directory.resolve("commands"), server, PASSWORD);
            Before before = backUpWhileSold(url, commands);
            commands.run("restore");
            commands.run("ids");
            try (OwnCore core = OwnCore.startOn(url, Filling.settings())) {
                goesOn(core, before);
            }
        }
    }

    /** What was when it was wiped: more than the backup holds. */
    private record Before(ResumeToken feed, List<SubscriptionId> sold) {}

    private static Before backUpWhileSold(String url, Commands commands) throws Exception {
        try (OwnCore core = OwnCore.startOn(url, Filling.settings())) {
            new Filling(core).perform();
            Shop shop = new Shop(core);
            try (shop) {
                shop.awaitSales(5);
                commands.run("backup");
                shop.awaitSales(5);
            }
            Filling.sequence(core);
            assertThat(core.get(Invariants.class).check()).isEmpty();
            return new Before(new ResumeToken(core.get(Feed.class).head()), shop.sold());
        }
    }

    private static void goesOn(OwnCore core, Before before) {
        assertThat(core.get(Invariants.class).check()).isEmpty();
        List<Long> restored =
                core.get(JdbcTemplate.class).queryForList("SELECT id FROM subscriptions ORDER BY id", Long.class);
        List<Long> sold = before.sold().stream().map(SubscriptionId::value).toList();
        // Those from before the backup are there, and those from after it are not.
        assertThat(restored).contains(sold.get(0)).doesNotContain(sold.get(sold.size() - 1));
        Filling.sequence(core);
        assertThat(core.get(Invariants.class).check()).isEmpty();
        Feed feed = core.get(Feed.class);
        assertThat(feed.head()).isPositive().isLessThan(before.feed().position());
        assertThatThrownBy(() -> feed.begin(core.owner(), core.root(), before.feed(), false))
                .isInstanceOf(CustomersException.class)
                .hasMessageContaining("resume_token");
        assertThat(core.get(OrgMapper.class).findRoot()).isPresent();
        SubscriptionId next = new Shop.Counter(core).sell();
        assertThat(sold).doesNotContain(next.value());
        assertThat(next.value()).isGreaterThanOrEqualTo(1_000_000);
        assertThat(core.get(Invariants.class).check()).isEmpty();
    }
}
