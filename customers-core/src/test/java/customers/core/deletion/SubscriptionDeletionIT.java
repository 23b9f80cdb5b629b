package customers.core.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.access.Role;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.id.WebsiteId;
import customers.core.tree.Status;
import org.junit.jupiter.api.Test;

/** Soft deletes of subscriptions, and what they take along. */
class SubscriptionDeletionIT extends WithDeletions {
    @Test
    void takesItsWebsitesAlongAndLeavesTheOthers() {
        Reseller seller = reseller(root(), finite("customers", 5), finite("websites", 20));
        OrgId buyer = customer(seller.org());
        SubscriptionId gone = sell(seller.org(), buyer, plan(seller.org(), finite("websites", 3)));
        SubscriptionId stays = sell(seller.org(), buyer, plan(seller.org(), finite("websites", 4)));
        WebsiteId taken = website(buyer, gone);
        WebsiteId left = website(buyer, stays);

        deletions.deleteSubscription(as(Role.SUPER_ADMIN, seller.org()), buyer, gone);

        assertThat(status(taken)).isEqualTo("DELETED");
        assertThat(status(left)).isEqualTo("ACTIVE");
        assertThat(subscriptions.get(admin(), buyer, gone).status()).isEqualTo(Status.DELETED);
        assertThat(get(buyer).subscriptionsCount()).isEqualTo(1);
        assertThat(get(buyer).websitesCount()).isEqualTo(1);
        assertThat(used(seller.subscription(), "websites")).isEqualTo(4);
        assertThat(used(gone, "websites")).isZero();
        assertThat(ledger(seller.subscription(), "websites"))
                .containsExactly("subscription.create 3 3", "subscription.create 4 7", "subscription.delete -3 4");
        assertThat(activities(buyer)).containsExactly("subscription.delete");
    }

    @Test
    void takesTheCustomersAlongWhenItIsTheResellerSubscription() {
        Reseller top = reseller(root(), finite("customers", 50), finite("websites", 100));
        Reseller middle = reseller(top.org(), finite("customers", 9), finite("websites", 50));
        SubscriptionId ordinary = sell(top.org(), middle.org(), plan(top.org(), finite("websites", 7)));
        Reseller low = reseller(middle.org(), finite("customers", 5), finite("websites", 20));
        OrgId leaf = customer(low.org());
        SubscriptionId sold = sell(low.org(), leaf, plan(low.org(), finite("websites", 3)));
        WebsiteId site = website(leaf, sold);

        delete(middle.org(), middle.subscription());

        assertThat(get(middle.org()).status()).isEqualTo(Status.ACTIVE);
        assertThat(get(middle.org()).subscriptionsCount()).isEqualTo(1);
        assertThat(subscriptions.get(admin(), middle.org(), ordinary).status()).isEqualTo(Status.ACTIVE);
        assertThat(get(low.org()).status()).isEqualTo(Status.DELETED);
        assertThat(get(leaf).status()).isEqualTo(Status.DELETED);
        assertThat(status(site)).isEqualTo("DELETED");
        assertThat(used(top.subscription(), "customers")).isEqualTo(1);
        assertThat(used(top.subscription(), "websites")).isEqualTo(7);
        refused(Reason.FORBIDDEN, () -> customer(middle.org()));
    }

    @Test
    void isTheVendorsAndNotTheSubscribersAndHappensOnce() {
        Reseller seller = reseller(root(), finite("customers", 5), finite("websites", 20));
        OrgId buyer = customer(seller.org());
        SubscriptionId id = sell(seller.org(), buyer, plan(seller.org(), finite("websites", 3)));
        refused(Reason.FORBIDDEN, () -> deletions.deleteSubscription(as(Role.OWNER, buyer), buyer, id));
        refused(Reason.FORBIDDEN, () -> deletions.deleteSubscription(as(Role.SUPPORT, root()), buyer, id));
        refused(Reason.NOT_FOUND, () -> delete(seller.org(), id));
        refused(Reason.NOT_FOUND, () -> delete(buyer, new SubscriptionId(id.value() + 1000)));
        delete(buyer, id);
        refused(Reason.NOT_FOUND, () -> delete(buyer, id));
        assertThat(used(seller.subscription(), "websites")).isZero();
    }

    @Test
    void ofAnOrgTakesWebsitesAlongToo() {
        Reseller seller = reseller(root(), finite("customers", 5), finite("websites", 20));
        OrgId buyer = customer(seller.org());
        SubscriptionId id = sell(seller.org(), buyer, plan(seller.org(), finite("websites", 3)));
        WebsiteId site = website(buyer, id);
        deletions.deleteOrg(admin(), buyer);
        assertThat(status(site)).isEqualTo("DELETED");
        assertThat(get(buyer).websitesCount()).isZero();
        assertThat(activities(buyer)).containsExactly("org.delete");
        assertThat(ledger(id, "websites")).containsExactly("website.create 1 1", "org.delete -1 0");
    }
}
