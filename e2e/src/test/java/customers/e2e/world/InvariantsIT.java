package customers.e2e.world;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Json;
import customers.e2e.driver.Transport;
import customers.e2e.installation.Installation;
import customers.e2e.installation.Invariants;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check of the invariants finds what breaks them: each is broken here on purpose, and rolled back. */
@ExtendWith(SharedInstallation.class)
class InvariantsIT {
    private static Reseller reseller;
    private static String customer;
    private static long sold;
    private static String server;

    private final Installation installation;
    private Connection connection;

    InvariantsIT(Installation installation, Worlds worlds) {
        this.installation = installation;
        if (reseller == null) {
            settle(worlds.behind(Transport.GRPC));
        }
    }

    private static void settle(World world) {
        reseller = world.reseller("customers", 9, "websites", 9);
        customer = reseller.customer();
        reseller.customer();
        sold = world.master().sell(reseller.orgId(), customer, reseller.plan("websites", 2));
        world.master().sell(reseller.orgId(), customer, reseller.plan("websites", 1));
        server = world.server();
        var plan = world.master().createPlan(world.masterOrgId(), Plans.of("mailboxes", 1));
        var sale = Json.object("planId", plan, "dedicatedServers", Json.object("appServerId", server));
        world.master().sell(world.masterOrgId(), reseller.orgId(), sale);
    }

    @BeforeEach
    void begin() throws SQLException {
        connection = installation.database();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void undo() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 usage is what was drawn"
                        + "| UPDATE subscription_resources SET used = used + 1"
                        + " WHERE subscription_id = $reseller AND name = 'websites'",
                "1 the ledger sums to the usage | DELETE FROM ledger WHERE subscription_id = $reseller LIMIT 1",
                "1 every live sale of a reseller | UPDATE subscriptions SET drawn_from = NULL WHERE id = $sold",
                "1 every live customer of a reseller | UPDATE orgs SET drawn_from = NULL WHERE id = $customer",
                "2 a live subscription grants what its plan lists"
                        + "| UPDATE subscription_resources SET total = total + 1 WHERE subscription_id = $sold",
                "3 nothing is drawn from what is not granted"
                        + "| UPDATE subscription_resources SET name = 'nothing' WHERE subscription_id = $sold",
                "3 nothing is drawn from what is not granted"
                        + "| UPDATE subscription_resources SET total = NULL WHERE subscription_id = $sold",
                "4 an org has one live reseller subscription at most"
                        + "| UPDATE subscription_resources SET name = 'customers'"
                        + " WHERE subscription_id IN (SELECT id FROM subscriptions WHERE subscriber_id = $customer)",
                "4 a server is dedicated to one live subscription at most"
                        + "| INSERT INTO dedicated_servers VALUES ($sold, 'DB', $server)",
                "4 a server knows the live subscription"
                        + "| UPDATE servers SET dedicated_subscription_id = NULL WHERE id = $server",
                "5 subscriptionsCount is the number of live subscriptions"
                        + "| UPDATE orgs SET subscriptions_count = subscriptions_count + 1 WHERE id = $customer",
                "live siblings differ in name | UPDATE orgs SET name = 'Twin' WHERE parent_id = $org",
                "nothing lives below the deleted | UPDATE orgs SET status = 'DELETED' WHERE id = $org",
                "the tree is the closure of the parents"
                        + "| DELETE FROM org_tree WHERE descendant_id = $customer AND ancestor_id = $org"
            })
    void finds(String invariant, String sabotage) throws SQLException {
        assertThat(Invariants.broken(connection)).isEmpty();

        try (var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(withIds(sabotage))).isPositive();
        }

        assertThat(Invariants.broken(connection)).anyMatch(broken -> broken.startsWith(invariant));
    }

    private static String withIds(String sabotage) {
        return sabotage.replace("$reseller", Long.toString(reseller.subscriptionId()))
                .replace("$sold", Long.toString(sold))
                .replace("$customer", uuid(customer))
                .replace("$server", uuid(server))
                .replace("$org", uuid(reseller.orgId()));
    }

    private static String uuid(String id) {
        return "x'" + id.replace("-", "") + "'";
    }
}
