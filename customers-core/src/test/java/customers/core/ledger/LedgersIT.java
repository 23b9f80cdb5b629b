package customers.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.WithCore;
import customers.core.access.Role;
import customers.core.deletion.Erasures;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import customers.core.id.WebsiteId;
import customers.core.listing.Page;
import customers.core.listing.Slice;
import customers.core.org.OrgChange;
import customers.core.plan.PlanEdits;
import customers.core.subscription.Recounts;
import customers.core.subscription.SubscriptionChange;
import customers.core.subscription.SubscriptionChanges;
import customers.core.website.NewWebsite;
import customers.core.website.WebsiteChange;
import customers.core.website.WebsiteChanges;
import customers.core.website.WebsiteKind;
import customers.core.website.Websites;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.ibatis.session.SqlSessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LedgersIT extends WithCore {
    @Autowired
    Ledgers ledgers;

    @Autowired
    SqlSessionFactory factory;

    @Autowired
    SubscriptionChanges changes;

    @Autowired
    PlanEdits edits;

    @Autowired
    Recounts recounts;

    @Autowired
    Erasures erasures;

    @Autowired
    Websites websites;

    @Autowired
    WebsiteChanges websiteChanges;

    private List<LedgerEntry> read(OrgId org, SubscriptionId id, @Nullable String resource) {
        Page<LedgerEntry> page = ledgers.list(admin(), org, id, new LedgerQuery(resource, null, null, firstPage()));
        assertThat(page.total()).isEqualTo(page.items().size());
        assertThat(page.items()).allSatisfy(entry -> {
            assertThat(entry.actor()).isEqualTo("token:test");
            assertThat(entry.requestId()).isEqualTo("request-1");
        });
        return page.items();
    }

    /** In words: what did it, for what, how much, and the balance after. */
    private List<String> told(OrgId org, SubscriptionId id, String resource) {
        return read(org, id, resource).stream()
                .map(entry -> entry.operation() + " of " + cause(entry) + ": " + entry.amount() + " to "
                        + entry.balance() + (entry.unlimited() ? " unlimited" : ""))
                .toList();
    }

    private static String cause(LedgerEntry entry) {
        if (entry.causeSubscriptionId() != null) {
            return "sale " + entry.causeSubscriptionId();
        }
        if (entry.causeOrgId() != null) {
            return "org " + entry.causeOrgId();
        }
        return entry.causeWebsiteId() == null ? "nothing" : "website " + entry.causeWebsiteId();
    }

    private static NewWebsite site(SubscriptionId in) {
        String domain = name("ledger").replace(' ', '-') + ".example.com";
        return new NewWebsite(WebsiteKind.NORMAL, domain, in, Map.of(), null, null);
    }

    @Test
    void tellsOfEachDrawAndReturnWhatDidItAndForWhat() {
        Reseller seller = reseller(root(), finite("customers", 5), finite("websites", 20));
        OrgId buyer = customer(seller.org());
        PlanId plan = plan(seller.org(), finite("websites", 3));
        SubscriptionId sold = sell(seller.org(), buyer, plan);
        edits.setResource(admin(), seller.org(), plan, finite("websites", 4));
        PlanId other = plan(seller.org(), finite("websites", 6));
        changes.update(admin(), buyer, sold, new SubscriptionChange(null, other, null, null));
        deletions.deleteSubscription(admin(), buyer, sold);
        changes.update(admin(), buyer, sold, new SubscriptionChange(false, true, null, null, null));
        deletions.deleteOrg(admin(), buyer);
        orgs.update(admin(), buyer, new OrgChange(null, false, true, null, null));
        erasures.eraseOrg(admin(), buyer);
        assertThat(told(seller.org(), seller.subscription(), "websites"))
                .containsExactly(
                        "subscription.create of sale " + sold + ": 3 to 3",
                        "plan.resource.update of sale " + sold + ": 1 to 4",
                        "subscription.change-plan of sale " + sold + ": 2 to 6",
                        "subscription.delete of sale " + sold + ": -6 to 0",
                        "subscription.restore of sale " + sold + ": 6 to 6",
                        "org.delete of sale " + sold + ": -6 to 0",
                        "org.restore of sale " + sold + ": 6 to 6",
                        "org.erase of sale " + sold + ": -6 to 0");
        assertThat(told(seller.org(), seller.subscription(), "customers"))
                .containsExactly(
                        "customer.create of org " + buyer + ": 1 to 1",
                        "org.delete of org " + buyer + ": -1 to 0",
                        "org.restore of org " + buyer + ": 1 to 1",
                        "org.erase of org " + buyer + ": -1 to 0");
    }

    @Test
    void tellsOfWhatWebsitesConsume() {
        OrgId org = customer(root());
        SubscriptionId one = sell(root(), org, plan(root(), finite("websites", 5)));
        SubscriptionId two = sell(root(), org, plan(root(), finite("websites", 5)));
        WebsiteId id = websites.create(admin(), org, site(one));
        websiteChanges.update(admin(), org, id, new WebsiteChange(null, false, null, null, two));
        websites.delete(admin(), org, id);
        assertThat(told(org, one, "websites"))
                .containsExactly(
                        "website.create of website " + id + ": 1 to 1", "website.move of website " + id + ": -1 to 0");
        assertThat(told(org, two, "websites"))
                .containsExactly(
                        "website.move of website " + id + ": 1 to 1", "website.delete of website " + id + ": -1 to 0");
    }

    @Test
    void marksUnlimitedGrantsAndTellsOfARecount() {
        Reseller seller = reseller(root(), finite("customers", 5), unlimited("websites"));
        OrgId buyer = customer(seller.org());
        SubscriptionId sold = sell(seller.org(), buyer, plan(seller.org(), unlimited("websites")));
        sql.update(
                "UPDATE subscription_resources SET used = 4 WHERE subscription_id = ? AND name = 'customers'",
                seller.subscription().value());
        recounts.recount(admin(), seller.org(), seller.subscription());
        assertThat(told(seller.org(), seller.subscription(), "websites"))
                .containsExactly("subscription.create of sale " + sold + ": 0 to 0 unlimited");
        assertThat(told(seller.org(), seller.subscription(), "customers"))
                .containsExactly("customer.create of org " + buyer + ": 1 to 1", "recount of nothing: 0 to 1");
    }

    @Test
    void isFilteredByResourceAndTimeAndPaged() {
        Reseller seller = reseller(root(), finite("customers", 9), finite("websites", 20));
        for (int i = 0; i < 4; i++) {
            sell(seller.org(), customer(seller.org()), plan(seller.org(), finite("websites", 1)));
        }
        List<LedgerEntry> all = read(seller.org(), seller.subscription(), null);
        assertThat(all).hasSize(8).isSortedAccordingTo((a, b) -> Long.compare(a.id(), b.id()));
        assertThat(read(seller.org(), seller.subscription(), "websites")).hasSize(4);
        assertThat(read(seller.org(), seller.subscription(), "mailboxes")).isEmpty();
        Instant third = all.get(2).createdAt();
        assertThat(list(seller, null, third, null, firstPage()).items())
                .isEqualTo(
                        all.stream().filter(e -> !e.createdAt().isBefore(third)).toList());
        assertThat(list(seller, null, null, third, firstPage()).items())
                .isEqualTo(
                        all.stream().filter(e -> e.createdAt().isBefore(third)).toList());
        Page<LedgerEntry> page = list(seller, "websites", null, null, new Page.Request(1, 2, true));
        assertThat(page.total()).isEqualTo(4);
        assertThat(page.items()).extracting(LedgerEntry::balance).containsExactly(3L, 2L);
    }

    private Page<LedgerEntry> list(
            Reseller of,
            @Nullable String resource,
            @Nullable Instant after,
            @Nullable Instant before,
            Page.Request page) {
        return ledgers.list(admin(), of.org(), of.subscription(), new LedgerQuery(resource, after, before, page));
    }

    @Test
    void isReadByThoseWhoReadTheSubscriptionADeletedOneToo() {
        Reseller seller = reseller(root(), finite("customers", 9));
        OrgId sibling = customer(root());
        LedgerQuery all = new LedgerQuery(null, null, null, firstPage());
        customer(seller.org());
        deletions.deleteSubscription(admin(), seller.org(), seller.subscription());
        assertThat(ledgers.list(as(Role.SUPPORT, seller.org()), seller.org(), seller.subscription(), all)
                        .items())
                .extracting(LedgerEntry::operation)
                .containsExactly("customer.create", "subscription.delete");
        refused(
                Reason.FORBIDDEN,
                () -> ledgers.list(as(Role.BUSINESS, seller.org()), seller.org(), seller.subscription(), all));
        refused(
                Reason.FORBIDDEN,
                () -> ledgers.list(as(Role.OWNER, sibling), seller.org(), seller.subscription(), all));
        refused(Reason.NOT_FOUND, () -> ledgers.list(admin(), sibling, seller.subscription(), all));
        erasures.eraseSubscription(admin(), seller.org(), seller.subscription());
        refused(Reason.NOT_FOUND, () -> ledgers.list(admin(), seller.org(), seller.subscription(), all));
    }

    @Test
    void isSortedByNoneOfItsQueries() {
        for (String resource : Arrays.asList(null, "websites")) {
            String list = factory.getConfiguration()
                    .getMappedStatement(LedgerMapper.class.getName() + ".list")
                    .getBoundSql(Map.of(
                            "subscription",
                            new SubscriptionId(1),
                            "query",
                            new LedgerQuery(resource, null, null, firstPage()),
                            "slice",
                            new Slice(0, 10, false, false, null)))
                    .getSql();
            Object[] parameters = resource == null ? new Object[] {1, 10, 0} : new Object[] {1, resource, 10, 0};

            Map<String, Object> plan = sql.queryForMap("EXPLAIN " + list, parameters);

            assertThat(Objects.toString(plan.get("Extra"))).doesNotContain("filesort");
        }
    }
}
