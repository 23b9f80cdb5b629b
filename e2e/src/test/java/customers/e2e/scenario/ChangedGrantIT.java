package customers.e2e.scenario;

import static customers.e2e.driver.Code.QUOTA_EXCEEDED;
import static customers.e2e.driver.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Json;
import customers.e2e.driver.Transport;
import customers.e2e.installation.Installation;
import customers.e2e.world.Reseller;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Plans that offer what the seller no longer holds. A reseller cannot make such a plan, and what it holds cannot be
 * changed yet, so the stage is set in the database: as if the seller's own plan had been edited later.
 */
@EveryDoor
class ChangedGrantIT {
    private final Installation installation;
    private final World world;
    private Reseller reseller;
    private String customer;

    ChangedGrantIT(Transport transport, Installation installation, Worlds worlds) {
        this.installation = installation;
        this.world = worlds.behind(transport);
    }

    @BeforeEach
    void settle() {
        reseller = world.reseller("customers", 5, "websites", null, "mailboxes", 9);
        customer = reseller.customer();
    }

    @Test
    void refusesToSellWhatIsNotGranted() {
        var plan = reseller.plan("mailboxes", 3, "websites", 1);
        edit("name = 'forwarders' WHERE name = 'mailboxes'");

        var refusal = refused(QUOTA_EXCEEDED, () -> reseller.admin().sell(reseller.orgId(), customer, plan));

        assertThat(refusal.violations())
                .containsExactly(Json.object(
                        "resource",
                        "mailboxes",
                        "requested",
                        3L,
                        "available",
                        0L,
                        "orgId",
                        reseller.orgId(),
                        "subscriptionId",
                        reseller.subscriptionId()));
        assertThat(reseller.usage("websites")).isZero();
    }

    @Test
    void refusesToSellUnlimitedFromALimit() {
        var plan = reseller.plan("websites", null, "mailboxes", 2);
        edit("total = 7 WHERE name = 'websites'");

        var refusal = refused(QUOTA_EXCEEDED, () -> reseller.admin().sell(reseller.orgId(), customer, plan));

        assertThat(refusal.violations())
                .containsExactly(Json.object(
                        "resource",
                        "websites",
                        "available",
                        7L,
                        "orgId",
                        reseller.orgId(),
                        "subscriptionId",
                        reseller.subscriptionId()));
        assertThat(reseller.usage("mailboxes")).isZero();
    }

    @Test
    void refusesToSellUnlimitedOfWhatIsNotGranted() {
        var plan = reseller.plan("websites", null);
        edit("name = 'forwarders' WHERE name = 'websites'");

        var refusal = refused(QUOTA_EXCEEDED, () -> reseller.admin().sell(reseller.orgId(), customer, plan));

        assertThat(refusal.violations().get(0).path("available").asLong()).isZero();
        assertThat(refusal.violations().get(0).has("requested")).isFalse();
    }

    /** Connections keep what they learnt of an answer; the next answer of the same query may be of another kind. */
    @Test
    void tellsLimitedFromUnlimitedInWhateverOrderTheyAreAsked() {
        var unlimited = reseller.plan("websites", null);
        var limited = reseller.plan("websites", 8);
        var small = reseller.plan("mailboxes", 9, "websites", 1);
        edit("total = 7 WHERE name = 'websites'");
        reseller.admin().sell(reseller.orgId(), customer, small);

        for (int round = 0; round < 10; round++) {
            for (var plan : List.of(unlimited, limited, small, limited)) {
                var refusal = refused(QUOTA_EXCEEDED, () -> reseller.admin().sell(reseller.orgId(), customer, plan));
                assertThat(refusal.violations().get(0).has("requested")).isEqualTo(!plan.equals(unlimited));
            }
        }
    }

    /** Changes a resource of the reseller's subscription and of the plan behind it. */
    private void edit(String change) {
        var planId = reseller.subscription().path("planId").asLong();
        try (var connection = installation.database();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE subscription_resources SET " + change + " AND subscription_id = "
                            + reseller.subscriptionId()))
                    .isEqualTo(1);
            assertThat(statement.executeUpdate("UPDATE plan_resources SET " + change + " AND plan_id = " + planId))
                    .isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
