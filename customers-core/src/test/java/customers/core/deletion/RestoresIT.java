package customers.core.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.access.Role;
import customers.core.customer.NewCustomer;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import customers.core.id.WebsiteId;
import customers.core.org.OrgChange;
import customers.core.tree.Status;
import org.junit.jupiter.api.Test;

/** Brings back exactly what one delete took. */
class RestoresIT extends WithDeletions {
    @Test
    void bringsASubtreeBackAsItWas() {
        Reseller top = reseller(root(), finite("customers", 50), finite("websites", 100), unlimited("mailboxes"));
        Reseller middle = reseller(top.org(), finite("customers", 20), finite("websites", 50), unlimited("mailboxes"));
        Reseller low = reseller(middle.org(), finite("customers", 5), finite("websites", 20));
        OrgId leaf = customer(low.org());
        SubscriptionId sold = sell(low.org(), leaf, plan(low.org(), finite("websites", 3)));
        WebsiteId site = website(leaf, sold);
        WebsiteId disabled = website(leaf, sold);
        sql.update(
                "UPDATE websites SET status = 'DISABLED', suspended_by = ? WHERE id = ?",
                bytes(root()),
                bytes(disabled.value()));
        suspend(top.org(), low.org(), true);
        changes.update(admin(), leaf, sold, new customers.core.subscription.SubscriptionChange(true, null, null, null));
        Object before = state(top);

        deletions.deleteOrg(admin(), middle.org());
        assertThat(get(low.org()).suspendedBy()).isNull();
        assertThat(subscriptions.get(admin(), leaf, sold).suspendedBy()).isNull();
        orgs.update(as(Role.OWNER, top.org()), middle.org(), new OrgChange(null, false, true, null, null));

        assertThat(state(top)).isEqualTo(before);
        assertThat(get(low.org()).status()).isEqualTo(Status.SUSPENDED);
        assertThat(get(low.org()).suspendedBy()).isEqualTo(top.org());
        assertThat(subscriptions.get(admin(), leaf, sold).suspendedBy()).isEqualTo(root());
        assertThat(status(site)).isEqualTo("ACTIVE");
        assertThat(status(disabled)).isEqualTo("DISABLED");
        assertThat(get(leaf).websitesCount()).isEqualTo(2);
        assertThat(get(leaf).subscriptionsCount()).isEqualTo(1);
        assertThat(activities(middle.org())).endsWith("org.delete", "org.restore");
        assertThat(ledger(top.subscription(), "customers"))
                .endsWith("org.delete -20 0", "org.restore 1 1", "org.restore 20 21");
        refused(
                Reason.ALREADY_EXISTS,
                () -> customers.create(
                        admin(), top.org(), new NewCustomer(get(middle.org()).name())));
        assertThat(number("SELECT COUNT(*) FROM deletions WHERE org_id = ?", bytes(middle.org())))
                .isZero();
    }

    /** All that is kept of the subtree, but for the ledger. */
    private Object state(Reseller top) {
        return sql.queryForList(
                "SELECT HEX(o.id), o.status, HEX(o.name_key), HEX(o.suspended_by), o.drawn_from, o.subscriptions_count,"
                        + " o.websites_count, s.id, s.status AS sold, s.drawn_from AS source, s.reseller, r.name, r.total,"
                        + " r.used FROM org_tree t JOIN orgs o ON o.id = t.descendant_id"
                        + " LEFT JOIN subscriptions s ON s.subscriber_id = o.id"
                        + " LEFT JOIN subscription_resources r ON r.subscription_id = s.id"
                        + " WHERE t.ancestor_id = ? ORDER BY o.id, s.id, r.name",
                bytes(top.org()));
    }

    @Test
    void leavesWhatWasDeletedByItselfBefore() {
        Reseller seller = reseller(root(), finite("customers", 9), finite("websites", 20));
        OrgId early = customer(seller.org());
        OrgId late = customer(seller.org());
        SubscriptionId first = sell(seller.org(), late, plan(seller.org(), finite("websites", 2)));
        SubscriptionId second = sell(seller.org(), late, plan(seller.org(), finite("websites", 3)));
        deletions.deleteOrg(admin(), early);
        delete(late, first);
        deletions.deleteOrg(admin(), seller.org());
        restore(seller.org());
        assertThat(get(early).status()).isEqualTo(Status.DELETED);
        assertThat(subscriptions.get(admin(), late, first).status()).isEqualTo(Status.DELETED);
        assertThat(subscriptions.get(admin(), late, second).status()).isEqualTo(Status.ACTIVE);
        assertThat(used(seller.subscription(), "customers")).isEqualTo(1);
        restore(early);
        restore(late, first);
        assertThat(used(seller.subscription(), "customers")).isEqualTo(2);
        assertThat(used(seller.subscription(), "websites")).isEqualTo(5);
    }

    @Test
    void refusesWhatWentAlongWithSomethingAbove() {
        Reseller top = reseller(root(), finite("customers", 50), finite("websites", 100));
        Reseller seller = reseller(top.org(), finite("customers", 9), finite("websites", 20));
        OrgId buyer = customer(seller.org());
        SubscriptionId id = sell(seller.org(), buyer, plan(seller.org(), finite("websites", 2)));
        deletions.deleteOrg(admin(), seller.org());
        assertThat(refused(Reason.FAILED_PRECONDITION, () -> restore(buyer)))
                .hasMessageContaining(seller.org().toString());
        assertThat(refused(Reason.FAILED_PRECONDITION, () -> restore(buyer, id)))
                .hasMessageContaining(seller.org().toString());
        refused(
                Reason.FORBIDDEN,
                () -> orgs.update(
                        as(Role.OWNER, seller.org()), seller.org(), new OrgChange(null, false, true, null, null)));
        deletions.deleteOrg(admin(), top.org());
        assertThat(refused(
                        Reason.FAILED_PRECONDITION,
                        () -> orgs.update(
                                as(Role.OWNER, seller.org()), buyer, new OrgChange(null, false, true, null, null))))
                .hasMessageContaining(seller.org().toString());
        assertThat(refused(Reason.FAILED_PRECONDITION, () -> restore(seller.org())))
                .hasMessageContaining("above");
        restore(top.org());
        restore(seller.org());
        assertThat(get(buyer).status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void doesNotNameWhatIsOutOfReach() {
        Reseller top = reseller(root(), finite("customers", 50), finite("websites", 100));
        Reseller seller = reseller(top.org(), finite("customers", 9), finite("websites", 20));
        OrgId buyer = customer(seller.org());
        deletions.deleteOrg(admin(), top.org());
        var refusal = refused(
                Reason.FAILED_PRECONDITION,
                () -> orgs.update(as(Role.OWNER, seller.org()), buyer, new OrgChange(null, false, true, null, null)));
        assertThat(refusal)
                .hasMessageContaining("something above")
                .hasMessageNotContaining(top.org().toString());
    }

    @Test
    void bringsCustomersBackWithTheResellerSubscription() {
        Reseller seller = reseller(root(), finite("customers", 9), finite("websites", 20));
        OrgId early = customer(seller.org());
        OrgId buyer = customer(seller.org());
        SubscriptionId id = sell(seller.org(), buyer, plan(seller.org(), finite("websites", 2)));
        WebsiteId site = website(buyer, id);
        deletions.deleteOrg(admin(), early);
        delete(seller.org(), seller.subscription());
        assertThat(refused(Reason.FAILED_PRECONDITION, () -> restore(buyer)))
                .hasMessageContaining("the subscription " + seller.subscription());
        refused(Reason.FORBIDDEN, () -> restore(early));

        // Another one was bought meanwhile, so what was deleted by itself comes back from that.
        PlanId plan = plan(root(), finite("customers", 1), finite("websites", 1));
        SubscriptionId other = sell(root(), seller.org(), plan);
        refused(Reason.ALREADY_EXISTS, () -> restore(seller.org(), seller.subscription()));
        restore(early);
        assertThat(used(other, "customers")).isEqualTo(1);
        delete(seller.org(), other);

        restore(seller.org(), seller.subscription());
        assertThat(get(buyer).status()).isEqualTo(Status.ACTIVE);
        assertThat(get(early).status()).isEqualTo(Status.DELETED);
        assertThat(status(site)).isEqualTo("ACTIVE");
        assertThat(used(seller.subscription(), "customers")).isEqualTo(1);
        assertThat(used(seller.subscription(), "websites")).isEqualTo(2);
        assertThat(activities(seller.org())).endsWith("subscription.delete", "subscription.restore");
    }

    @Test
    void changesTheRestToo() {
        OrgId org = customer(root());
        deletions.deleteOrg(admin(), org);
        String name = name("Renamed");
        orgs.update(admin(), org, new OrgChange(name, false, true, "pt", null));
        assertThat(get(org).name()).isEqualTo(name);
        assertThat(get(org).locale()).isEqualTo("pt");
        refused(Reason.ALREADY_EXISTS, () -> customers.create(admin(), root(), new NewCustomer(name)));
    }
}
