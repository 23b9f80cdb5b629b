package customers.core.org;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.Race;
import customers.core.WithCore;
import customers.core.access.Role;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import customers.core.tree.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class DeletionIT extends WithCore {
    private Callable<Boolean> deletion(OrgId org) {
        return () -> {
            deletions.deleteOrg(admin(), org);
            return true;
        };
    }

    @Test
    void takesTheSubtreeAlongAndGivesEveryDrawBack() {
        Reseller top = reseller(root(), finite("customers", 50), finite("websites", 100), unlimited("mailboxes"));
        Reseller middle = reseller(top.org(), finite("customers", 20), finite("websites", 50), unlimited("mailboxes"));
        Reseller low = reseller(middle.org(), finite("customers", 5), finite("websites", 20));
        OrgId leaf = customer(low.org());
        SubscriptionId sold = sell(low.org(), leaf, plan(low.org(), finite("websites", 3)));
        sell(top.org(), middle.org(), plan(top.org(), finite("websites", 7), unlimited("mailboxes")));
        deletions.deleteOrg(as(Role.SUPER_ADMIN, top.org()), middle.org());
        for (OrgId org : List.of(middle.org(), low.org(), leaf)) {
            assertThat(get(org).status()).isEqualTo(Status.DELETED);
            assertThat(get(org).subscriptionsCount()).isZero();
        }
        assertThat(subscriptions.get(admin(), leaf, sold).status()).isEqualTo(Status.DELETED);
        assertThat(used(top.subscription(), "customers")).isZero();
        assertThat(used(top.subscription(), "websites")).isZero();
        assertThat(used(middle.subscription(), "websites")).isZero();
        assertThat(used(low.subscription(), "websites")).isZero();
        assertThat(ledger(top.subscription(), "customers"))
                .containsExactly(
                        "customer.create 1 1", "subscription.create 20 21", "org.delete -1 20", "org.delete -20 0");
        assertThat(ledger(top.subscription(), "websites"))
                .containsExactly(
                        "subscription.create 50 50", "subscription.create 7 57", "org.delete -50 7", "org.delete -7 0");
        assertThat(ledger(top.subscription(), "mailboxes"))
                .containsExactly(
                        "subscription.create 0 0", "subscription.create 0 0", "org.delete 0 0", "org.delete 0 0");
    }

    private List<String> ledger(SubscriptionId subscription, String resource) {
        return sql.queryForList(
                "SELECT CONCAT(operation, ' ', amount, ' ', balance) FROM ledger"
                        + " WHERE subscription_id = ? AND resource = ? ORDER BY id",
                String.class,
                subscription.value(),
                resource);
    }

    @Test
    void happensOnce() {
        Reseller seller = reseller(root(), finite("customers", 3));
        OrgId customer = customer(seller.org());
        deletions.deleteOrg(admin(), customer);
        refused(Reason.NOT_FOUND, () -> deletions.deleteOrg(admin(), customer));
        refused(Reason.NOT_FOUND, () -> orgs.update(admin(), customer, new OrgChange(name("New"), null, null, null)));
        refused(Reason.NOT_FOUND, () -> customer(customer));
        assertThat(used(seller.subscription(), "customers")).isZero();
        assertThat(get(customer).status()).isEqualTo(Status.DELETED);
    }

    @Test
    void leavesWhatWasDeletedBeforeAsItWas() {
        Reseller seller = reseller(root(), finite("customers", 3));
        OrgId early = customer(seller.org());
        deletions.deleteOrg(admin(), early);
        Object before = sql.queryForMap(
                "SELECT HEX(deletion_id), deleted_at FROM orgs WHERE name = ?",
                get(early).name());
        deletions.deleteOrg(admin(), seller.org());
        assertThat(sql.queryForMap(
                        "SELECT HEX(deletion_id), deleted_at FROM orgs WHERE name = ?",
                        get(early).name()))
                .isEqualTo(before);
    }

    @Test
    void sparesTheMasterOrgAndAsksForTheRight() {
        Reseller seller = reseller(root(), finite("customers", 3));
        OrgId customer = customer(seller.org());
        refused(Reason.FAILED_PRECONDITION, () -> deletions.deleteOrg(admin(), root()));
        refused(Reason.FORBIDDEN, () -> deletions.deleteOrg(as(Role.SUPPORT, root()), customer));
        refused(Reason.FORBIDDEN, () -> deletions.deleteOrg(as(Role.OWNER, customer), seller.org()));
        refused(Reason.NOT_FOUND, () -> deletions.deleteOrg(admin(), OrgId.next()));
        refused(Reason.FORBIDDEN, () -> deletions.deleteOrg(as(Role.OWNER, seller.org()), OrgId.next()));
    }

    @Test
    void ofNestedSubtreesAtOnceGivesEachDrawBackOnce() throws Exception {
        for (int round = 0; round < 3; round++) {
            Reseller top = reseller(root(), finite("customers", 90), finite("websites", 90));
            List<Callable<Boolean>> deletions = new ArrayList<>();
            Reseller above = top;
            for (int depth = 0; depth < 4; depth++) {
                Reseller next =
                        reseller(above.org(), finite("customers", 20 - 4 * depth), finite("websites", 50 - depth));
                deletions.add(deletion(next.org()));
                deletions.add(deletion(customer(next.org())));
                above = next;
            }
            var outcomes = Race.run(deletions);
            assertThat(outcomes).filteredOn(Race.Outcome::won).isNotEmpty();
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.won())
                    .allMatch(outcome -> outcome.reason() == Reason.NOT_FOUND);
            assertThat(used(top.subscription(), "customers")).isZero();
            assertThat(used(top.subscription(), "websites")).isZero();
            assertThat(invariants.check()).isEmpty();
        }
    }

    @Test
    void whileTheSellerSellsAndIsSuspendedLosesNothing() throws Exception {
        for (int round = 0; round < 3; round++) {
            Reseller top = reseller(root(), finite("customers", 90), finite("websites", 90));
            Reseller seller = reseller(top.org(), finite("customers", 20), finite("websites", 50));
            OrgId customer = customer(seller.org());
            PlanId plan = plan(seller.org(), finite("websites", 1));
            List<Callable<Boolean>> works = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                works.add(() -> sales.sell(as(Role.OWNER, seller.org()), seller.org(), customer, sale(plan)) != null);
            }
            works.add(3, deletion(seller.org()));
            works.add(6, () -> {
                suspend(root(), seller.org(), true);
                return true;
            });
            works.add(9, deletion(customer));
            assertThat(Race.run(works))
                    .filteredOn(outcome -> !outcome.won())
                    .allMatch(outcome -> outcome.reason() == Reason.NOT_FOUND || outcome.reason() == Reason.FORBIDDEN);
            assertThat(used(top.subscription(), "customers")).isZero();
            assertThat(used(seller.subscription(), "websites")).isZero();
            assertThat(get(customer).status()).isEqualTo(Status.DELETED);
        }
    }
}
