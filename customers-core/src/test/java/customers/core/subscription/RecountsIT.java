package customers.core.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.Race;
import customers.core.WithCore;
import customers.core.access.Role;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Counts what is used again, from the facts. */
class RecountsIT extends WithCore {
    @Autowired
    Recounts recounts;

    private Reseller seller() {
        Reseller seller = reseller(root(), finite("customers", 50), finite("websites", 90), unlimited("mailboxes"));
        OrgId buyer = customer(seller.org());
        sell(seller.org(), buyer, plan(seller.org(), finite("websites", 3), unlimited("mailboxes")));
        return seller;
    }

    private List<String> entries(SubscriptionId id) {
        return sql.queryForList(
                "SELECT CONCAT(resource, ' ', amount, ' ', balance) FROM ledger"
                        + " WHERE subscription_id = ? AND operation = 'recount' ORDER BY id",
                String.class,
                id.value());
    }

    @Test
    void mendsUsageThatWentWrongAlone() {
        Reseller seller = seller();
        sql.update(
                "UPDATE subscription_resources SET used = 40 WHERE subscription_id = ? AND name = 'websites'",
                seller.subscription().value());
        assertThat(invariants.check()).isNotEmpty();
        List<RecountedResource> counted =
                recounts.recount(as(Role.OWNER, seller.org()), seller.org(), seller.subscription());
        assertThat(counted)
                .containsExactly(
                        new RecountedResource("customers", 50L, 1, 1),
                        new RecountedResource("websites", 90L, 40, 3),
                        new RecountedResource("mailboxes", null, 0, 0));
        assertThat(counted).extracting(RecountedResource::difference).containsExactly(0L, -37L, 0L);
        // The ledger was right and lacks nothing, but tells that it was counted.
        assertThat(entries(seller.subscription())).containsExactly("websites 0 3");
    }

    @Test
    void mendsUsageThatWentWrongWithTheLedger() {
        Reseller seller = seller();
        sql.update(
                "UPDATE subscription_resources SET used = used + 5 WHERE subscription_id = ? AND name = 'websites'",
                seller.subscription().value());
        sql.update(
                "INSERT INTO ledger (subscription_id, resource, amount, unlimited, balance, operation, actor, request_id,"
                        + " created_at) VALUES (?, 'websites', 5, 0, 8, 'bug', 'a', 'r', NOW())",
                seller.subscription().value());
        recounts.recount(admin(), seller.org(), seller.subscription());
        assertThat(used(seller.subscription(), "websites")).isEqualTo(3);
        assertThat(entries(seller.subscription())).containsExactly("websites -5 3");
    }

    @Test
    void leavesWhatIsRightAlone() {
        Reseller seller = seller();
        recounts.recount(admin(), seller.org(), seller.subscription());
        assertThat(entries(seller.subscription())).isEmpty();
    }

    @Test
    void isForOwnerAndSuperAdminAndForWhatIsLive() {
        Reseller seller = seller();
        OrgId buyer = customer(root());
        refused(
                Reason.FORBIDDEN,
                () -> recounts.recount(as(Role.SUPPORT, root()), seller.org(), seller.subscription()));
        refused(Reason.NOT_FOUND, () -> recounts.recount(admin(), buyer, seller.subscription()));
        deletions.deleteSubscription(admin(), seller.org(), seller.subscription());
        refused(Reason.NOT_FOUND, () -> recounts.recount(admin(), seller.org(), seller.subscription()));
    }

    @Test
    void neverBreaksARightCountWhileOthersSellAndDelete() throws Exception {
        Reseller seller = seller();
        PlanId plan = plan(seller.org(), finite("websites", 1), unlimited("mailboxes"));
        List<Callable<Boolean>> works = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            OrgId buyer = customer(seller.org());
            works.add(() -> {
                for (int step = 0; step < 8; step++) {
                    SubscriptionId sold = sell(seller.org(), buyer, plan);
                    if (step % 2 == 0) {
                        deletions.deleteSubscription(admin(), buyer, sold);
                    }
                }
                return true;
            });
            works.add(() -> {
                for (int step = 0; step < 10; step++) {
                    recounts.recount(admin(), seller.org(), seller.subscription());
                }
                return true;
            });
        }
        assertThat(Race.run(works)).allMatch(Race.Outcome::won);
        assertThat(entries(seller.subscription())).isEmpty();
        assertThat(used(seller.subscription(), "websites")).isEqualTo(23);
    }
}
