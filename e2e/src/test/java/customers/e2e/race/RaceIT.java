package customers.e2e.race;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Json;
import customers.e2e.driver.Transport;
import customers.e2e.installation.Installation;
import customers.e2e.installation.Invariants;
import customers.e2e.world.Plans;
import customers.e2e.world.Reseller;
import customers.e2e.world.SharedInstallation;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls that want the same thing at the same moment. */
@ParameterizedClass(name = "{0}")
@EnumSource(
        value = Transport.class,
        names = {"GRPC", "REST"})
@ExtendWith(SharedInstallation.class)
@Tag("several-servers")
class RaceIT {
    private final Installation installation;
    private final World world;

    RaceIT(Transport transport, Installation installation, Worlds worlds) {
        this.installation = installation;
        this.world = worlds.behind(transport);
    }

    @AfterEach
    void holdsTheInvariants() {
        Invariants.check(installation);
    }

    @Test
    void sells10OfAQuotaOf10To64Buyers() {
        var reseller = world.reseller("customers", 5, "websites", 10);
        var customer = reseller.customer();
        var one = reseller.plan("websites", 1);

        var outcomes = new Race()
                .with(64, buyer -> reseller.admin().sell(reseller.orgId(), customer, one))
                .run();

        assertThat(outcomes).isEqualTo(Map.of(Race.OK, 10, "quota_exceeded", 54));
        assertThat(reseller.usage("websites")).isEqualTo(10);
        assertThat(world.master().sold(reseller.orgId(), customer).path("total").asLong())
                .isEqualTo(10);
        assertThat(world.master().org(customer).path("subscriptionsCount").asLong())
                .isEqualTo(10);
    }

    @Test
    void givesANameToOneOf16() {
        var reseller = world.reseller("customers", 20);

        var outcomes = new Race()
                .with(16, number -> {
                    var name = number % 2 == 0 ? "Wanted" : "Wanted".toUpperCase(Locale.ROOT);
                    reseller.admin().createCustomer(reseller.orgId(), name);
                })
                .run();

        assertThat(outcomes).isEqualTo(Map.of(Race.OK, 1, "already_exists", 15));
        assertThat(reseller.usage("customers")).isEqualTo(1);
    }

    @Test
    void createsAsManyCustomersAsThereAre() {
        var reseller = world.reseller("customers", 10);

        var outcomes = new Race()
                .with(32, number -> reseller.admin().createCustomer(reseller.orgId(), "Customer " + number))
                .run();

        assertThat(outcomes).isEqualTo(Map.of(Race.OK, 10, "quota_exceeded", 22));
        assertThat(reseller.usage("customers")).isEqualTo(10);
        assertThat(world.master().customers(reseller.orgId()).path("total").asLong())
                .isEqualTo(10);
    }

    @Test
    void sellsOneResellerSubscriptionToOneOrg() {
        var reseller = world.reseller("customers", 50);
        var customer = reseller.customer();
        var plan = reseller.plan("customers", 2);

        var outcomes = new Race()
                .with(12, number -> reseller.admin().sell(reseller.orgId(), customer, plan))
                .run();

        assertThat(outcomes).isEqualTo(Map.of(Race.OK, 1, "already_exists", 11));
        assertThat(reseller.usage("customers")).isEqualTo(3);
    }

    @Test
    void dedicatesAServerOnce() {
        var server = world.server();
        var plan = world.master().createPlan(world.masterOrgId(), Plans.of("websites", 1));
        var customer = world.master().createCustomer(world.masterOrgId(), world.name("Dedicated"));
        var body = Json.object("planId", plan, "dedicatedServers", Json.object("appServerId", server));

        var outcomes = new Race()
                .with(12, number -> world.masterAtDoor().sell(world.masterOrgId(), customer, body))
                .run();

        assertThat(outcomes).isEqualTo(Map.of(Race.OK, 1, "already_exists", 11));
    }

    @Test
    void takesResourcesInWhateverOrderThePlansListThem() {
        var reseller = world.reseller("customers", 5, "websites", 100, "mailboxes", 100, "ftpUsers", 100);
        var customer = reseller.customer();
        var forwards = reseller.plan("websites", 1, "mailboxes", 1, "ftpUsers", 1);
        var backwards = reseller.plan("ftpUsers", 1, "mailboxes", 1, "websites", 1);

        var outcomes = new Race()
                .with(
                        40,
                        number -> reseller.admin()
                                .sell(reseller.orgId(), customer, number % 2 == 0 ? forwards : backwards))
                .run();

        assertThat(outcomes).isEqualTo(Map.of(Race.OK, 40));
        assertThat(reseller.usage("mailboxes")).isEqualTo(40);
    }

    @Test
    void drawsOnAllLevelsAtOnce() {
        var top = world.reseller("customers", 200, "websites", 200);
        var middle = top.reseller("customers", 100, "websites", 100);
        var bottom = middle.reseller("customers", 50, "websites", 50);

        var outcomes = new Race()
                .with(12, number -> top.admin().createCustomer(top.orgId(), "Customer " + number))
                .with(12, number -> middle.admin().createCustomer(middle.orgId(), "Customer " + number))
                .with(12, number -> bottom.admin().createCustomer(bottom.orgId(), "Customer " + number))
                .run();

        assertThat(outcomes).isEqualTo(Map.of(Race.OK, 36));
        assertThat(top.usage("customers")).isEqualTo(100 + 1 + 12);
        assertThat(middle.usage("customers")).isEqualTo(50 + 1 + 12);
        assertThat(bottom.usage("customers")).isEqualTo(12);
    }

    @Test
    void leavesNoDrawBehindWhenTheSellerIsSuspendedAndDeleted() {
        var top = world.reseller("customers", 100, "websites", 100);
        for (int round = 0; round < 4; round++) {
            var seller = top.reseller("customers", 20, "websites", 40);
            var outcomes = seller(seller).run();

            assertThat(outcomes.keySet()).isSubsetOf(Race.OK, "forbidden", "not_found", "unauthorized");
            assertThat(top.usage("customers")).isZero();
            assertThat(top.usage("websites")).isZero();
            Invariants.check(installation);
        }
    }

    /** Sales and customers by the seller and in its name, while it is suspended, lifted and deleted. */
    private Race seller(Reseller seller) {
        var customer = seller.customer();
        var plan = seller.plan("websites", 1);
        return new Race()
                .with(10, number -> seller.admin().sell(seller.orgId(), customer, plan))
                .with(10, number -> world.masterAtDoor().sell(seller.orgId(), customer, plan))
                .with(6, number -> world.masterAtDoor().createCustomer(seller.orgId(), "Customer " + number))
                .with(1, number -> world.masterAtDoor().delete(customer))
                .with(1, number -> world.masterAtDoor().update(seller.orgId(), "status", "suspended"))
                // Not by its status: on what is deleted by then that would restore it.
                .with(1, number -> world.masterAtDoor().update(seller.orgId(), "isSuspended", false))
                .with(1, number -> world.masterAtDoor().delete(seller.orgId()));
    }
}
