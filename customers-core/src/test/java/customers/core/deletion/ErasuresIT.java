package customers.core.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.access.Role;
import customers.core.customer.NewCustomer;
import customers.core.error.Reason;
import customers.core.id.LoginId;
import customers.core.id.MemberId;
import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.id.WebsiteId;
import customers.core.token.NewAccessToken;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** With force the rows go for good. */
class ErasuresIT extends WithDeletions {
    /** Without what is appended and stays, and with nothing left to be folded in. */
    private Map<String, Long> kept() {
        foldAll();
        Map<String, Long> rows = rows();
        rows.keySet().removeAll(Set.of("ledger", "activities"));
        return rows;
    }

    private record Populated(Reseller middle, OrgId leaf, SubscriptionId sold) {}

    /** A reseller with all that an org can have. */
    private Populated populate(OrgId top) {
        Reseller middle = reseller(top, finite("customers", 9), finite("websites", 50));
        Reseller low = reseller(middle.org(), finite("customers", 5), finite("websites", 20));
        OrgId leaf = customer(low.org());
        SubscriptionId sold = sell(low.org(), leaf, plan(low.org(), finite("websites", 3)));
        WebsiteId site = website(leaf, sold);
        tokens.create(admin(), low.org(), new NewAccessToken(Set.of(Role.SUPPORT), null, null));
        person(low.org(), leaf, site);
        return new Populated(middle, leaf, sold);
    }

    /** Whose login is of the realm, with a session and a membership that owns the org and reads the website. */
    private void person(OrgId realm, OrgId org, WebsiteId site) {
        byte[] login = bytes(LoginId.next().value());
        byte[] member = bytes(MemberId.next().value());
        sql.update(
                "INSERT INTO logins (id, realm_id, email, name, password_hash, locale, registered_at)"
                        + " VALUES (?, ?, ?, 'A', 'h', 'en', NOW())",
                login,
                bytes(realm),
                domain());
        sql.update(
                "INSERT INTO sessions (id, login_id, secret_hash, created_at, expires_at)"
                        + " VALUES (?, ?, ?, NOW(), NOW())",
                bytes(UUID.randomUUID()),
                login,
                digest());
        sql.update(
                "INSERT INTO members (id, org_id, login_id, roles, joined_at) VALUES (?, ?, ?, 'OWNER', NOW())",
                member,
                bytes(org),
                login);
        sql.update("INSERT INTO site_accesses (member_id, website_id) VALUES (?, ?)", member, bytes(site.value()));
        sql.update("UPDATE orgs SET owner_member_id = ? WHERE id = ?", member, bytes(org));
    }

    private static byte[] digest() {
        byte[] digest = new byte[32];
        new java.security.SecureRandom().nextBytes(digest);
        return digest;
    }

    @Test
    void leaveNothingOfALiveOrgAndAllBelowIt() {
        Reseller top = reseller(root(), finite("customers", 50), finite("websites", 100));
        Map<String, Long> before = kept();
        Populated populated = populate(top.org());
        OrgId org = populated.middle().org();
        String name = get(org).name();

        erasures.eraseOrg(as(Role.SUPPORT, root()), org);

        // The plan that the reseller bought is its vendor's.
        before.merge("plans", 1L, Long::sum);
        before.merge("plan_resources", 2L, Long::sum);
        assertThat(kept()).isEqualTo(before);
        assertThat(used(top.subscription(), "customers")).isZero();
        assertThat(used(top.subscription(), "websites")).isZero();
        assertThat(ledger(top.subscription(), "websites")).endsWith("org.erase -50 0");
        assertThat(activities(top.org())).endsWith("org.erase");
        customers.create(admin(), top.org(), new NewCustomer(name));
        refused(Reason.NOT_FOUND, () -> erasures.eraseOrg(admin(), org));
    }

    @Test
    void takeWhatIsDeletedSoftlyToo() {
        Reseller top = reseller(root(), finite("customers", 50), finite("websites", 100));
        Map<String, Long> before = kept();
        Populated populated = populate(top.org());
        deletions.deleteOrg(admin(), populated.leaf());
        delete(populated.middle().org(), populated.middle().subscription());
        deletions.deleteOrg(admin(), populated.middle().org());
        long entries = number("SELECT COUNT(*) FROM ledger");
        erasures.eraseOrg(admin(), populated.middle().org());
        before.merge("plans", 1L, Long::sum);
        before.merge("plan_resources", 2L, Long::sum);
        assertThat(kept()).isEqualTo(before);
        // Two resellers of two resources each, and a customer of one: each ledger is closed, and had come to nothing
        // before.
        assertThat(number("SELECT COUNT(*) FROM ledger")).isEqualTo(entries + 5);
        assertThat(ledger(populated.middle().subscription(), "websites")).endsWith("org.erase 0 0");
        assertThat(ledger(populated.sold(), "websites")).endsWith("org.erase 0 0");
    }

    @Test
    void ofALiveResellerSubscriptionTakeItsCustomersAndLeaveThoseDeletedBefore() {
        Reseller top = reseller(root(), finite("customers", 50), finite("websites", 100));
        Reseller seller = reseller(top.org(), finite("customers", 9), finite("websites", 50));
        OrgId early = customer(seller.org());
        SubscriptionId sold = sell(seller.org(), early, plan(seller.org(), finite("websites", 3)));
        deletions.deleteOrg(admin(), early);
        Map<String, Long> before = kept();
        Reseller low = reseller(seller.org(), finite("customers", 5), finite("websites", 20));
        customer(low.org());

        erasures.eraseSubscription(admin(), seller.org(), seller.subscription());

        before.merge("subscriptions", -1L, Long::sum);
        before.merge("subscription_resources", -2L, Long::sum);
        before.merge("plans", 1L, Long::sum);
        before.merge("plan_resources", 2L, Long::sum);
        assertThat(kept()).isEqualTo(before);
        assertThat(get(seller.org()).subscriptionsCount()).isZero();
        assertThat(used(top.subscription(), "websites")).isZero();
        assertThat(activities(top.org())).endsWith("subscription.erase");
        refused(Reason.FORBIDDEN, () -> restore(early));
        Long source = sell(top.org(), seller.org(), plan(top.org(), finite("customers", 1), finite("websites", 3)))
                .value();
        restore(early);
        assertThat(number("SELECT drawn_from FROM subscriptions WHERE id = ?", sold.value()))
                .isEqualTo(source);
    }

    @Test
    void ofASubscriptionThatWentAlongLetTheRestComeBack() {
        Reseller seller = reseller(root(), finite("customers", 9), finite("websites", 50));
        OrgId buyer = customer(seller.org());
        SubscriptionId one = sell(seller.org(), buyer, plan(seller.org(), finite("websites", 3)));
        SubscriptionId two = sell(seller.org(), buyer, plan(seller.org(), finite("websites", 5)));
        website(buyer, one);
        website(buyer, two);
        deletions.deleteOrg(admin(), buyer);
        erasures.eraseSubscription(admin(), buyer, one);
        restore(buyer);
        assertThat(get(buyer).subscriptionsCount()).isEqualTo(1);
        assertThat(get(buyer).websitesCount()).isEqualTo(1);
        assertThat(used(seller.subscription(), "websites")).isEqualTo(5);
    }

    @Test
    void ofAResellerSubscriptionThatWentAlongTakeItsCustomersWithThem() {
        Reseller top = reseller(root(), finite("customers", 50), finite("websites", 100));
        Populated populated = populate(top.org());
        OrgId middle = populated.middle().org();
        deletions.deleteOrg(admin(), middle);
        erasures.eraseSubscription(admin(), middle, populated.middle().subscription());
        restore(middle);
        assertThat(number("SELECT COUNT(*) FROM org_tree WHERE ancestor_id = ?", bytes(middle)))
                .isEqualTo(1);
        assertThat(used(top.subscription(), "customers")).isEqualTo(1);
        assertThat(used(top.subscription(), "websites")).isZero();
    }

    @Test
    void closeALedgerThatHadGoneWrongSoThatItComesToNothing() {
        Reseller seller = reseller(root(), finite("customers", 9), finite("websites", 50));
        sql.update(
                "INSERT INTO ledger (subscription_id, resource, amount, unlimited, balance, operation, actor, request_id,"
                        + " created_at) VALUES (?, 'gone', 5, 0, 5, 'bug', 'a', 'r', NOW())",
                seller.subscription().value());
        sql.update(
                "INSERT INTO ledger (subscription_id, resource, amount, unlimited, balance, operation, actor, request_id,"
                        + " created_at) VALUES (?, 'websites', 7, 0, 7, 'bug', 'a', 'r', NOW())",
                seller.subscription().value());
        erasures.eraseSubscription(admin(), seller.org(), seller.subscription());
        assertThat(ledger(seller.subscription(), "gone")).containsExactly("bug 5 5", "subscription.erase -5 0");
        assertThat(ledger(seller.subscription(), "websites")).containsExactly("bug 7 7", "subscription.erase -7 0");
        assertThat(ledger(seller.subscription(), "customers")).containsExactly("subscription.erase 0 0");
    }

    @Test
    void areForTheMasterOrgAloneAndNotOfIt() {
        Reseller seller = reseller(root(), finite("customers", 9), finite("websites", 50));
        OrgId buyer = customer(seller.org());
        SubscriptionId id = sell(seller.org(), buyer, plan(seller.org(), finite("websites", 3)));
        refused(Reason.FAILED_PRECONDITION, () -> erasures.eraseOrg(admin(), root()));
        refused(Reason.FORBIDDEN, () -> erasures.eraseOrg(as(Role.OWNER, seller.org()), buyer));
        refused(Reason.FORBIDDEN, () -> erasures.eraseOrg(as(Role.SYSADMIN, root()), buyer));
        refused(Reason.FORBIDDEN, () -> erasures.eraseSubscription(as(Role.OWNER, seller.org()), buyer, id));
        refused(Reason.NOT_FOUND, () -> erasures.eraseSubscription(admin(), seller.org(), id));
        refused(Reason.NOT_FOUND, () -> erasures.eraseSubscription(admin(), root(), id));
        refused(Reason.NOT_FOUND, () -> erasures.eraseOrg(admin(), OrgId.next()));
    }
}
