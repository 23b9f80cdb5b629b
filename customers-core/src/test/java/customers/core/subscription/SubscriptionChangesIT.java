package customers.core.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.Race;
import customers.core.WithCore;
import customers.core.access.Role;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.ServerId;
import customers.core.id.SubscriptionId;
import customers.core.server.NewServer;
import customers.core.server.ServerIps;
import customers.core.subscription.DedicatedServers.Purpose;
import customers.core.tree.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Changes of what an org holds: the plan, the state, the servers, the name. */
class SubscriptionChangesIT extends WithCore {
    @Autowired
    SubscriptionChanges changes;

    private static SubscriptionChange to(PlanId plan) {
        return new SubscriptionChange(null, plan, null, null);
    }

    private static SubscriptionChange suspended(boolean suspended) {
        return new SubscriptionChange(suspended, null, null, null);
    }

    private static SubscriptionChange named(@Nullable String name) {
        return new SubscriptionChange(null, null, null, name);
    }

    @Test
    void aChangeOfPlanDrawsTheDifferenceResourceByResource() {
        Reseller seller = reseller(root(), finite("customers", 5), finite("websites", 10), finite("mailboxes", 10));
        OrgId buyer = customer(seller.org());
        SubscriptionId id =
                sell(seller.org(), buyer, plan(seller.org(), finite("websites", 8), finite("mailboxes", 1)));
        PlanId other = plan(seller.org(), finite("websites", 2), finite("mailboxes", 9));

        changes.update(admin(), buyer, id, to(other));

        assertThat(used(seller.subscription(), "websites")).isEqualTo(2);
        assertThat(used(seller.subscription(), "mailboxes")).isEqualTo(9);
        assertThat(subscriptions.get(admin(), buyer, id).planId()).isEqualTo(other);
    }

    @Test
    void aChangeOfPlanIsRefusedWhole() {
        Reseller seller = reseller(root(), finite("customers", 5), finite("websites", 10), finite("mailboxes", 10));
        OrgId buyer = customer(seller.org());
        PlanId plan = plan(seller.org(), finite("websites", 8), finite("mailboxes", 1));
        SubscriptionId id = sell(seller.org(), buyer, plan);
        sell(seller.org(), buyer, plan(seller.org(), finite("mailboxes", 5)));

        PlanId tooMuch = plan(seller.org(), finite("websites", 1), finite("mailboxes", 6));
        refused(Reason.QUOTA_EXCEEDED, () -> changes.update(admin(), buyer, id, to(tooMuch)));
        assertThat(used(seller.subscription(), "websites")).isEqualTo(8);
        assertThat(subscriptions.get(admin(), buyer, id).planId()).isEqualTo(plan);
        PlanId strangers = plan(root(), finite("websites", 1));
        refused(Reason.NOT_FOUND, () -> changes.update(admin(), buyer, id, to(strangers)));
    }

    @Test
    void nothingInUseIsTakenAway() {
        Reseller seller = reseller(root(), finite("customers", 9), finite("websites", 20));
        OrgId below = customer(seller.org());
        SubscriptionId id =
                sell(seller.org(), below, plan(seller.org(), finite("customers", 3), finite("websites", 8)));
        sell(below, customer(below), plan(below, finite("websites", 5)));
        PlanId tight = plan(seller.org(), finite("customers", 3), finite("websites", 4));
        PlanId ordinary = plan(seller.org(), finite("websites", 8));

        assertThat(refused(Reason.FAILED_PRECONDITION, () -> changes.update(admin(), below, id, to(tight))))
                .hasMessageContaining("websites");
        assertThat(refused(Reason.FAILED_PRECONDITION, () -> changes.update(admin(), below, id, to(ordinary))))
                .hasMessageContaining("customers");
    }

    @Test
    void aSuspendedResellerSubscriptionSellsNothing() {
        Reseller seller = reseller(root(), finite("customers", 9), finite("websites", 20));
        PlanId plan = plan(seller.org(), finite("websites", 1));
        OrgId buyer = customer(seller.org());
        changes.update(admin(), seller.org(), seller.subscription(), suspended(true));

        Subscription read = subscriptions.get(admin(), seller.org(), seller.subscription());
        assertThat(read.status()).isEqualTo(Status.SUSPENDED);
        assertThat(read.suspendedBy()).isEqualTo(root());
        refused(Reason.FORBIDDEN, () -> sell(seller.org(), buyer, plan));
        refused(Reason.FORBIDDEN, () -> customer(seller.org()));

        changes.update(admin(), seller.org(), seller.subscription(), suspended(false));
        sell(seller.org(), buyer, plan);
    }

    @Test
    void onlyWhoSuspendedItOrOneAboveLifts() {
        Reseller seller = reseller(root(), finite("customers", 9), finite("websites", 20));
        OrgId buyer = customer(seller.org());
        SubscriptionId id = sell(seller.org(), buyer, plan(seller.org(), finite("websites", 1)));
        refused(Reason.FORBIDDEN, () -> changes.update(as(Role.OWNER, buyer), buyer, id, suspended(true)));
        changes.update(as(Role.OWNER, seller.org()), buyer, id, suspended(true));
        changes.update(admin(), buyer, id, suspended(true));
        refused(Reason.FORBIDDEN, () -> changes.update(as(Role.OWNER, seller.org()), buyer, id, suspended(false)));
        changes.update(admin(), buyer, id, suspended(false));
        // There is nothing to lift any more, so nobody is kept from it.
        changes.update(as(Role.OWNER, buyer), buyer, id, suspended(false));
        assertThat(subscriptions.get(admin(), buyer, id).status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void theNameIsTheSubscribersOwnAffairTheRestIsNot() {
        Reseller seller = reseller(root(), finite("customers", 9), finite("websites", 20));
        OrgId buyer = customer(seller.org());
        SubscriptionId id = sell(seller.org(), buyer, plan(seller.org(), finite("websites", 1)));
        PlanId larger = plan(seller.org(), finite("websites", 5));

        changes.update(as(Role.SUPER_ADMIN, buyer), buyer, id, named("Shop"));
        assertThat(subscriptions.get(admin(), buyer, id).friendlyName()).isEqualTo("Shop");
        changes.update(as(Role.SUPER_ADMIN, buyer), buyer, id, named(""));
        assertThat(subscriptions.get(admin(), buyer, id).friendlyName()).isNull();
        refused(Reason.FORBIDDEN, () -> changes.update(as(Role.OWNER, buyer), buyer, id, to(larger)));
        refused(Reason.FORBIDDEN, () -> changes.update(as(Role.SUPPORT, buyer), buyer, id, named("x")));
        refused(Reason.INVALID_INPUT, () -> changes.update(admin(), buyer, id, named("a\nb")));
    }

    @Test
    void serversAreReplacedAndFreed() {
        OrgId buyer = customer(root());
        SubscriptionId id = sell(root(), buyer, plan(root(), finite("websites", 1)));
        ServerId one = server();
        ServerId two = server();
        changes.update(admin(), buyer, id, servers(Map.of(Purpose.APP, one)));
        changes.update(admin(), buyer, id, servers(Map.of(Purpose.DB, two)));
        assertThat(subscriptions.get(admin(), buyer, id).dedicatedServers().items())
                .extracting(DedicatedServers.Dedicated::id)
                .containsExactly(two);
        OrgId other = customer(root());
        SubscriptionId second = sell(root(), other, plan(root()));
        changes.update(admin(), other, second, servers(Map.of(Purpose.APP, one)));
        refused(Reason.ALREADY_EXISTS, () -> changes.update(admin(), other, second, servers(Map.of(Purpose.APP, two))));
        refused(
                Reason.NOT_FOUND,
                () -> changes.update(admin(), other, second, servers(Map.of(Purpose.APP, ServerId.next()))));
        changes.update(admin(), other, second, servers(Map.of()));
        assertThat(subscriptions.get(admin(), other, second).dedicatedServers().items())
                .isEmpty();
    }

    private ServerId server() {
        String host = name("s").replace(' ', '-') + ".example.com";
        return servers.create(admin(), new NewServer(host, host, null, new ServerIps(List.of())));
    }

    private static SubscriptionChange servers(Map<Purpose, ServerId> servers) {
        return new SubscriptionChange(null, null, new TreeMap<>(servers), null);
    }

    @Test
    void changesOfPlanAndSalesRace() throws Exception {
        Reseller seller = reseller(root(), finite("customers", 50), finite("websites", 30));
        List<PlanId> offered = new ArrayList<>();
        for (int total = 1; total <= 6; total++) {
            offered.add(plan(seller.org(), finite("websites", total)));
        }
        List<Callable<Boolean>> works = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            OrgId buyer = customer(seller.org());
            SubscriptionId id = sell(seller.org(), buyer, offered.get(0));
            int from = i;
            works.add(() -> {
                for (int step = 0; step < 6; step++) {
                    changes.update(admin(), buyer, id, to(offered.get((from + step) % 6)));
                    sell(seller.org(), buyer, offered.get(0));
                }
                return true;
            });
        }
        assertThat(Race.run(works))
                .allSatisfy(outcome -> assertThat(outcome.reason()).isIn(null, Reason.QUOTA_EXCEEDED));
    }

    @Test
    void listsWhatAnOrgHolds() {
        OrgId buyer = customer(root());
        SubscriptionId one = sell(root(), buyer, plan(root()));
        SubscriptionId two = sell(root(), buyer, plan(root()));
        assertThat(subscriptions
                        .listHeld(
                                as(Role.SUPPORT, buyer),
                                buyer,
                                new SubscriptionQuery(null, SubscriptionSort.CREATED_AT, firstPage()))
                        .items())
                .extracting(Subscription::id)
                .containsExactly(one, two);
        OrgId stranger = customer(root());
        refused(
                Reason.FORBIDDEN,
                () -> subscriptions.listHeld(
                        as(Role.OWNER, stranger),
                        buyer,
                        new SubscriptionQuery(null, SubscriptionSort.PLAN, firstPage())));
    }
}
