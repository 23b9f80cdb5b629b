package customers.core.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import customers.core.OwnCore;
import customers.core.access.Caller;
import customers.core.census.Census;
import customers.core.credential.Credentials;
import customers.core.credential.Secret;
import customers.core.customer.CustomerLookup;
import customers.core.customer.CustomerQuery;
import customers.core.customer.CustomerSort;
import customers.core.customer.Customers;
import customers.core.customer.NewCustomer;
import customers.core.deletion.Deletions;
import customers.core.error.CustomersException;
import customers.core.feed.Event;
import customers.core.feed.Feed;
import customers.core.feed.Stretch;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.listing.Cursor;
import customers.core.listing.Page;
import customers.core.org.Org;
import customers.core.org.Orgs;
import customers.core.plan.Plan;
import customers.core.plan.Plans;
import customers.core.quota.Invariants;
import customers.core.session.Origin;
import customers.core.session.Sessions;
import customers.core.subscription.NewSubscription;
import customers.core.subscription.Sales;
import customers.core.tree.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** A core on a database that came from elsewhere: nothing in it is wrong, and all in it is of use. */
final class TakenOver {
    private static final Caller NOBODY = Caller.anonymous("request-3", null, null);

    private final OwnCore core;
    private final Filling filling;
    private final Caller caller;

    /** Comes with the token that the database was begun with. */
    TakenOver(OwnCore core) {
        this.core = core;
        this.filling = new Filling(core);
        this.caller = core.get(Credentials.class).authenticate(NOBODY, new Secret(Filling.TOKEN), null);
    }

    /** Throws when anything is not as it should be. */
    void verify(int activities) throws Exception {
        nothingIsWrong();
        feedTells(activities);
        personsSignIn();
        listingsEnd();
        salesAndDeletesGoOn();
        nothingIsWrong();
        foldAll();
        nothingIsWrong();
    }

    private void nothingIsWrong() {
        assertThat(core.get(Invariants.class).check()).isEmpty();
    }

    private void foldAll() {
        Filling.sequence(core);
        while (core.get(Census.class).fold()) {
            // There may be more.
        }
    }

    /** Each event once, in the order of positions. */
    private void feedTells(int activities) {
        foldAll();
        Feed feed = core.get(Feed.class);
        long at = feed.begin(caller, core.root(), null, true);
        List<Long> positions = new ArrayList<>();
        while (at < feed.head()) {
            Stretch stretch = feed.read(core.root(), List.of(), at, feed.head());
            stretch.events().stream().map(Event::position).forEach(positions::add);
            at = stretch.upTo();
        }
        assertThat(positions).hasSize(activities).isSorted().doesNotHaveDuplicates();
    }

    private void personsSignIn() {
        Origin origin = new Origin("tests", null);
        Sessions sessions = core.get(Sessions.class);
        assertThat(sessions.open(NOBODY, null, Filling.email(1), Filling.PASSWORD, origin)
                        .memberships())
                .hasSize(1);
        assertThatThrownBy(() -> sessions.open(NOBODY, null, Filling.email(1), "another", origin))
                .isInstanceOf(CustomersException.class);
    }

    /** Page by page, in each order, all of them. */
    private void listingsEnd() {
        Long live = core.get(JdbcTemplate.class)
                .queryForObject("SELECT COUNT(*) FROM orgs WHERE root IS NULL AND status <> 'DELETED'", Long.class);
        for (CustomerSort sort : CustomerSort.values()) {
            List<OrgId> all = new ArrayList<>();
            Page<Org> page = page(sort, "");
            all.addAll(page.items().stream().map(Org::id).toList());
            assertThat(page.total()).isEqualTo(live);
            while (page.next() != null) {
                page = page(sort, page.next());
                all.addAll(page.items().stream().map(Org::id).toList());
            }
            assertThat(all).as(sort.name()).hasSize(Math.toIntExact(live)).hasSameSizeAs(new HashSet<>(all));
        }
    }

    private Page<Org> page(CustomerSort sort, String cursor) {
        Page.Request request = new Page.Request(0, 7, false, new Cursor(cursor, sort.name()));
        CustomerLookup none = CustomerLookup.NONE;
        return core.get(Customers.class)
                .list(caller, core.root(), new CustomerQuery(true, null, null, null, none, sort, request));
    }

    private void salesAndDeletesGoOn() {
        OrgId reseller = filling.named(Filling.RESELLER);
        OrgId customer = core.get(Customers.class).create(caller, reseller, new NewCustomer("After the upgrade"));
        PlanId plan = core.get(Plans.class).list(reseller, true, new Page.Request(0, 10, false)).items().stream()
                .filter(offer -> offer.name().startsWith("Plan of websites"))
                .map(Plan::id)
                .findFirst()
                .orElseThrow();
        NewSubscription sale = new NewSubscription(plan, new TreeMap<>(), null);
        core.get(Sales.class).sell(caller, reseller, customer, sale);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 100; i++) {
                        core.get(Sales.class).sell(caller, reseller, customer, sale);
                    }
                })
                .isInstanceOf(CustomersException.class)
                .hasMessageContaining("websites");
        core.get(Deletions.class).deleteOrg(caller, reseller);
        nothingIsWrong();
        Filling.restore(core, caller, reseller);
        Filling.restore(core, caller, filling.named(Filling.DELETED));
        assertThat(status(Filling.DELETED)).isEqualTo(Status.ACTIVE);
        assertThat(status(Filling.SUSPENDED)).isEqualTo(Status.SUSPENDED);
    }

    private Status status(String name) {
        return core.get(Orgs.class).get(caller, filling.named(name)).status();
    }
}
