package customers.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.Race;
import customers.core.WithCore;
import customers.core.access.Role;
import customers.core.error.Reason;
import customers.core.error.Violation;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Edits of plans reach all subscribers at once, or nothing changes. */
class PlanEditsIT extends WithCore {
    @Autowired
    PlanEdits edits;

    private static PlanResource total(String name, @Nullable Long total) {
        return new PlanResource(name, total);
    }

    private @Nullable Long granted(SubscriptionId id, String name) {
        return sql.queryForObject(
                "SELECT total FROM subscription_resources WHERE subscription_id = ? AND name = ?",
                Long.class,
                id.value(),
                name);
    }

    @Test
    void drawsTheDifferenceForEverySubscriber() {
        Reseller seller = reseller(root(), finite("customers", 5), finite("websites", 20));
        PlanId plan = plan(seller.org(), finite("websites", 3));
        SubscriptionId one = sell(seller.org(), customer(seller.org()), plan);
        SubscriptionId other = sell(seller.org(), customer(seller.org()), plan);

        edits.setResource(admin(), seller.org(), plan, total("websites", 10L));
        assertThat(used(seller.subscription(), "websites")).isEqualTo(20);
        assertThat(granted(one, "websites")).isEqualTo(10);
        assertThat(granted(other, "websites")).isEqualTo(10);

        edits.setResource(admin(), seller.org(), plan, total("websites", 1L));
        assertThat(used(seller.subscription(), "websites")).isEqualTo(2);
    }

    @Test
    void refusesWholeWhatIsTooMuchForAllTogether() {
        Reseller seller = reseller(root(), finite("customers", 5), finite("websites", 19));
        PlanId plan = plan(seller.org(), finite("websites", 3));
        SubscriptionId one = sell(seller.org(), customer(seller.org()), plan);
        sell(seller.org(), customer(seller.org()), plan);

        var refusal = refused(
                Reason.QUOTA_EXCEEDED, () -> edits.setResource(admin(), seller.org(), plan, total("websites", 10L)));
        assertThat(refusal.violations())
                .containsExactly(new Violation.Quota("websites", 14L, 13, seller.org(), seller.subscription()));
        assertThat(granted(one, "websites")).isEqualTo(3);
        assertThat(plans.get(seller.org(), plan).resources().items()).containsExactly(finite("websites", 3));
    }

    @Test
    void refusesLessThanIsInUseByASubscriber() {
        Reseller seller = reseller(root(), finite("customers", 9), finite("websites", 20));
        OrgId below = customer(seller.org());
        PlanId plan = plan(seller.org(), finite("customers", 3), finite("websites", 8));
        sell(seller.org(), below, plan);
        sell(below, customer(below), plan(below, finite("websites", 5)));

        var refusal = refused(
                Reason.FAILED_PRECONDITION,
                () -> edits.setResource(admin(), seller.org(), plan, total("websites", 4L)));
        assertThat(refusal).hasMessageContaining("websites");
        edits.setResource(admin(), seller.org(), plan, total("websites", 5L));
        assertThat(used(seller.subscription(), "websites")).isEqualTo(5);
    }

    @Test
    void goesFromFiniteToUnlimitedAndBackOnlyWhereTheSourceIsUnlimited() {
        Reseller seller = reseller(root(), finite("customers", 5), unlimited("websites"), finite("mailboxes", 9));
        PlanId plan = plan(seller.org(), finite("websites", 3), finite("mailboxes", 2));
        SubscriptionId sold = sell(seller.org(), customer(seller.org()), plan);

        edits.setResource(admin(), seller.org(), plan, total("websites", null));
        assertThat(granted(sold, "websites")).isNull();
        assertThat(used(seller.subscription(), "websites")).isZero();
        assertThat(invariants.check()).isEmpty();
        edits.setResource(admin(), seller.org(), plan, total("websites", 4L));
        assertThat(used(seller.subscription(), "websites")).isEqualTo(4);

        refused(
                Reason.FAILED_PRECONDITION,
                () -> edits.setResource(admin(), seller.org(), plan, total("mailboxes", null)));
    }

    @Test
    void anAddedResourceIsGrantedAndDrawn() {
        Reseller seller = reseller(root(), finite("customers", 5), finite("websites", 20));
        PlanId plan = plan(seller.org());
        SubscriptionId sold = sell(seller.org(), customer(seller.org()), plan);

        edits.addResource(admin(), seller.org(), plan, finite("websites", 7));
        assertThat(granted(sold, "websites")).isEqualTo(7);
        assertThat(used(seller.subscription(), "websites")).isEqualTo(7);
        refused(Reason.ALREADY_EXISTS, () -> edits.addResource(admin(), seller.org(), plan, finite("websites", 1)));
        refused(Reason.NOT_FOUND, () -> edits.setResource(admin(), seller.org(), plan, finite("ftpUsers", 1)));
        refused(
                Reason.FAILED_PRECONDITION,
                () -> edits.addResource(admin(), seller.org(), plan, finite("ftpUsers", 1)));
    }

    @Test
    void customersMakeResellersOfSubscribersButNoneTwice() {
        PlanId ordinary = plan(root(), finite("websites", 1));
        OrgId org = customer(root());
        sell(root(), org, ordinary);
        edits.addResource(admin(), root(), ordinary, finite("customers", 1));
        customer(org);

        PlanId second = plan(root(), finite("websites", 1));
        sell(root(), org, second);
        refused(Reason.ALREADY_EXISTS, () -> edits.addResource(admin(), root(), second, finite("customers", 1)));
    }

    @Test
    void allowancesAndSelectionsAreHeldToWhatTheResellerHas() {
        Reseller seller = reseller(root(), finite("customers", 1));
        PlanId plan = plan(seller.org());
        PlanId held =
                subscriptions.get(admin(), seller.org(), seller.subscription()).planId();
        refused(Reason.FAILED_PRECONDITION, () -> edits.addAllowance(admin(), seller.org(), plan, "ssh"));
        edits.addAllowance(admin(), root(), held, "ssh");
        edits.setAllowance(admin(), root(), held, "ssh");
        edits.addSelection(admin(), root(), held, new Terms.Selection("web", "nginx"));
        edits.addAllowance(admin(), seller.org(), plan, "ssh");
        edits.addSelection(admin(), seller.org(), plan, new Terms.Selection("web", "nginx"));
        refused(
                Reason.FAILED_PRECONDITION,
                () -> edits.setSelection(admin(), seller.org(), plan, new Terms.Selection("web", "apache")));
        edits.removeAllowance(admin(), seller.org(), plan, "ssh");
        refused(Reason.NOT_FOUND, () -> edits.removeAllowance(admin(), seller.org(), plan, "ssh"));
        assertThat(plans.get(seller.org(), plan).terms().selections())
                .containsExactly(new Terms.Selection("web", "nginx"));
    }

    @Test
    void aPlanWithSubscribersIsNotDeleted() {
        PlanId plan = plan(root(), finite("websites", 1));
        OrgId org = customer(root());
        sell(root(), org, plan);
        refused(Reason.FAILED_PRECONDITION, () -> edits.delete(admin(), root(), plan));
        deletions.deleteOrg(admin(), org);
        edits.delete(as(Role.BUSINESS, root()), root(), plan);
        refused(Reason.NOT_FOUND, () -> edits.delete(admin(), root(), plan));
        refused(Reason.NOT_FOUND, () -> plans.get(root(), plan));
    }

    @Test
    void reachesTenThousandSubscribersInAFixedNumberOfStatements() {
        Reseller seller = reseller(root(), finite("customers", 20_000), finite("websites", 1_000_000));
        PlanId plan = plan(seller.org(), finite("websites", 1));
        sell(seller.org(), customer(seller.org()), plan);
        manySubscribers(seller, plan, 10_000);
        assertThat(invariants.check()).isEmpty();

        long before = number("SELECT COUNT(*) FROM ledger");
        edits.setResource(admin(), seller.org(), plan, total("websites", 50L));
        assertThat(used(seller.subscription(), "websites")).isEqualTo(10_001 * 50);
        assertThat(number("SELECT COUNT(*) FROM ledger") - before).isEqualTo(10_001);
    }

    /** As the sale would have written them, in a few statements. */
    private void manySubscribers(Reseller seller, PlanId plan, int many) {
        OrgId buyer = customer(seller.org());
        sql.update(
                "INSERT INTO subscriptions (plan_id, subscriber_id, vendor_id, status, reseller, drawn_from, created_at)"
                        + " WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 1000)"
                        + " SELECT ?, o.id, o.parent_id, 'ACTIVE', 0, ?, NOW() FROM n, n AS m, orgs o"
                        + " WHERE o.id = ? AND m.i <= ?",
                plan.value(),
                seller.subscription().value(),
                bytes(buyer),
                many / 1000);
        sql.update(
                "INSERT INTO subscription_resources SELECT s.id, 'websites', 0, 1, 0 FROM subscriptions s"
                        + " WHERE s.subscriber_id = ?",
                bytes(buyer));
        sql.update(
                "INSERT INTO ledger (subscription_id, resource, amount, unlimited, balance, operation,"
                        + " cause_subscription_id, actor, request_id, created_at)"
                        + " SELECT ?, 'websites', 1, 0, 1 + ROW_NUMBER() OVER (ORDER BY id), 'subscription.create', id,"
                        + " 'test', 'r', NOW() FROM subscriptions WHERE subscriber_id = ? ORDER BY id",
                seller.subscription().value(),
                bytes(buyer));
        sql.update(
                "UPDATE subscription_resources SET used = used + ? WHERE subscription_id = ? AND name = 'websites'",
                many,
                seller.subscription().value());
        sql.update("UPDATE orgs SET subscriptions_count = ? WHERE id = ?", many, bytes(buyer));
    }

    private static byte[] bytes(OrgId id) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array();
    }

    @Test
    void editsSalesAndDeletesOfOnePlanRace() throws Exception {
        Reseller seller = reseller(root(), finite("customers", 100), finite("websites", 60));
        PlanId plan = plan(seller.org(), finite("websites", 3));
        List<OrgId> buyers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            buyers.add(customer(seller.org()));
        }
        List<Callable<Boolean>> works = new ArrayList<>();
        for (OrgId buyer : buyers) {
            works.add(() -> {
                for (int i = 0; i < 5; i++) {
                    sell(seller.org(), buyer, plan);
                }
                return true;
            });
        }
        for (long total = 1; total < 5; total++) {
            long each = total;
            works.add(() -> {
                edits.setResource(admin(), seller.org(), plan, total("websites", each));
                return true;
            });
        }
        works.add(() -> {
            edits.delete(admin(), seller.org(), plan);
            return true;
        });
        assertThat(Race.run(works))
                .allSatisfy(outcome -> assertThat(outcome.reason())
                        .isIn(null, Reason.QUOTA_EXCEEDED, Reason.FAILED_PRECONDITION, Reason.NOT_FOUND));
    }
}
