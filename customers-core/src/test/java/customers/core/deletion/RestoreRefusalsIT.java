package customers.core.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.customer.NewCustomer;
import customers.core.error.Reason;
import customers.core.error.Violation;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.ServerId;
import customers.core.id.SubscriptionId;
import customers.core.plan.PlanEdits;
import customers.core.server.NewServer;
import customers.core.server.ServerIps;
import customers.core.subscription.DedicatedServers.Purpose;
import customers.core.subscription.NewSubscription;
import customers.core.subscription.SubscriptionChange;
import customers.core.tree.Status;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A restore answers to what holds now, or is refused whole. */
class RestoreRefusalsIT extends WithDeletions {
    @Autowired
    PlanEdits edits;

    @Test
    void namesEachResourceThatRanShortMeanwhile() {
        Reseller seller = reseller(root(), finite("customers", 2), finite("websites", 10), finite("mailboxes", 10));
        OrgId buyer = customer(seller.org());
        sell(seller.org(), buyer, plan(seller.org(), finite("websites", 8), finite("mailboxes", 1)));
        deletions.deleteOrg(admin(), buyer);
        customer(seller.org());
        OrgId other = customer(seller.org());
        sell(seller.org(), other, plan(seller.org(), finite("websites", 5)));

        var refusal = refused(Reason.QUOTA_EXCEEDED, () -> restore(buyer));
        assertThat(refusal.violations())
                .containsExactly(
                        new Violation.Quota("customers", 1L, 0, seller.org(), seller.subscription()),
                        new Violation.Quota("websites", 8L, 5, seller.org(), seller.subscription()));
        assertThat(get(buyer).status()).isEqualTo(Status.DELETED);
        deletions.deleteOrg(admin(), other);
        restore(buyer);
    }

    @Test
    void aSellerThatSellsNoMoreIsRefusedAsForASale() {
        Reseller seller = reseller(root(), finite("customers", 2), finite("websites", 10));
        OrgId buyer = customer(seller.org());
        SubscriptionId id = sell(seller.org(), buyer, plan(seller.org(), finite("websites", 8)));
        delete(buyer, id);
        changes.update(admin(), seller.org(), seller.subscription(), new SubscriptionChange(true, null, null, null));
        refused(Reason.FORBIDDEN, () -> restore(buyer, id));
        changes.update(admin(), seller.org(), seller.subscription(), new SubscriptionChange(false, null, null, null));
        restore(buyer, id);
    }

    @Test
    void takesThePlanAsItIsToday() {
        Reseller seller = reseller(root(), finite("customers", 9), finite("websites", 30), finite("mailboxes", 9));
        OrgId buyer = customer(seller.org());
        PlanId plan = plan(seller.org(), finite("websites", 3));
        SubscriptionId id = sell(seller.org(), buyer, plan);
        website(buyer, id);
        website(buyer, id);
        deletions.deleteOrg(admin(), buyer);

        edits.setResource(admin(), seller.org(), plan, finite("websites", 1));
        assertThat(refused(Reason.FAILED_PRECONDITION, () -> restore(buyer))).hasMessageContaining("websites");
        edits.setResource(admin(), seller.org(), plan, finite("websites", 7));
        edits.addResource(admin(), seller.org(), plan, finite("mailboxes", 4));
        restore(buyer);
        assertThat(used(seller.subscription(), "websites")).isEqualTo(7);
        assertThat(used(seller.subscription(), "mailboxes")).isEqualTo(4);
        assertThat(used(id, "websites")).isEqualTo(2);
    }

    @Test
    void aPlanThatBecameAResellerPlanMakesAReseller() {
        PlanId plan = plan(root(), finite("websites", 3));
        OrgId org = customer(root());
        SubscriptionId id = sell(root(), org, plan);
        SubscriptionId twice = sell(root(), org, plan);
        delete(org, id);
        delete(org, twice);
        edits.addResource(admin(), root(), plan, finite("customers", 2));
        restore(org, id);
        customer(org);
        refused(Reason.ALREADY_EXISTS, () -> restore(org, twice));
    }

    @Test
    void aPlanThatWasDeletedMeanwhileRefuses() {
        Reseller seller = reseller(root(), finite("customers", 9), finite("websites", 30));
        OrgId buyer = customer(seller.org());
        PlanId plan = plan(seller.org(), finite("websites", 3));
        sell(seller.org(), buyer, plan);
        deletions.deleteOrg(admin(), buyer);
        edits.delete(admin(), seller.org(), plan);
        assertThat(refused(Reason.FAILED_PRECONDITION, () -> restore(buyer))).hasMessageContaining("plan");
    }

    @Test
    void aNameThatWasTakenMeanwhileRefuses() {
        OrgId org = customer(root());
        deletions.deleteOrg(admin(), org);
        OrgId thief = customers.create(
                admin(), root(), new NewCustomer(get(org).name().toUpperCase(java.util.Locale.ROOT)));
        refused(Reason.ALREADY_EXISTS, () -> restore(org));
        deletions.deleteOrg(admin(), thief);
        restore(org);
    }

    @Test
    void aDomainThatWasTakenMeanwhileRefuses() {
        OrgId org = customer(root());
        SubscriptionId id = sell(root(), org, plan(root(), finite("websites", 3)));
        String domain = domain();
        website(org, id, domain);
        delete(org, id);
        OrgId other = customer(root());
        website(other, sell(root(), other, plan(root(), finite("websites", 3))), domain);
        assertThat(refused(Reason.ALREADY_EXISTS, () -> restore(org, id))).hasMessageContaining(domain);
        deletions.deleteOrg(admin(), other);
        restore(org, id);
        assertThat(get(org).websitesCount()).isEqualTo(1);
    }

    @Test
    void aServerThatWasTakenMeanwhileRefuses() {
        String host = name("s").replace(' ', '-') + ".example.com";
        ServerId server = servers.create(admin(), new NewServer(host, host, null, new ServerIps(List.of())));
        TreeMap<Purpose, ServerId> wanted = new TreeMap<>(Map.of(Purpose.APP, server, Purpose.DB, server));
        PlanId plan = plan(root(), finite("websites", 3));
        OrgId org = customer(root());
        SubscriptionId id = sales.sell(admin(), root(), org, new NewSubscription(plan, wanted, null));
        delete(org, id);
        OrgId other = customer(root());
        SubscriptionId thief = sales.sell(admin(), root(), other, new NewSubscription(plan, wanted, null));
        refused(Reason.ALREADY_EXISTS, () -> restore(org, id));
        delete(other, thief);
        restore(org, id);
        assertThat(number("SELECT dedicated_subscription_id FROM servers WHERE hostname = ?", host))
                .isEqualTo(id.value());
    }
}
