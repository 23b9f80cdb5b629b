package customers.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.WithPersons;
import customers.core.access.Role;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.listing.Cursor;
import customers.core.listing.Page;
import customers.core.listing.Slice;
import customers.core.login.NewLogin;
import customers.core.org.Org;
import customers.core.tree.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever way a listing goes, it answers what going through all orgs and sorting them would: in a random tree. */
class EveryOrderIT extends WithPersons {
    private static final Status[] STATUSES = {null, Status.ACTIVE, Status.SUSPENDED, Status.DELETED};
    private static final List<OrgId> GROWN = new ArrayList<>();
    private static final List<String> EMAILS = new ArrayList<>();
    private static final List<PlanId> PLANS = new ArrayList<>();

    private static @Nullable OrgId top;

    @Autowired
    private CustomerListings listings;

    @Autowired
    private CustomerMapper mapper;

    private final Random random = new Random(28);
    private AllOrgs all;

    @BeforeEach
    void grow() {
        if (top == null) {
            growOnce();
        }
        // Websites cost more to make than their numbers are worth here.
        for (OrgId org : GROWN) {
            sql.update("UPDATE orgs SET websites_count = ? WHERE id = ?", random.nextInt(4), bytes(org.value()));
        }
        all = new AllOrgs(sql);
    }

    private void growOnce() {
        OrgId first =
                reseller(root(), unlimited("customers"), unlimited("websites")).org();
        List<OrgId> sellers = new ArrayList<>(List.of(first));
        for (int i = 0; i < 70; i++) {
            OrgId parent = sellers.get(random.nextInt(sellers.size()));
            String externalId = random.nextInt(3) == 0 ? "book " + i : null;
            String name = List.of("Acme", "acorn", "Beta", "bold").get(random.nextInt(4)) + " " + i % 9 + "x" + i;
            OrgId org = customers.create(admin(), parent, new NewCustomer(name, externalId));
            GROWN.add(org);
            populate(parent, org, sellers);
        }
        for (int i = 0; i < 12; i++) {
            OrgId org = GROWN.get(random.nextInt(GROWN.size()));
            if (get(org).status() != Status.DELETED) {
                suspend(root(), org, true);
            }
        }
        for (int i = 0; i < 5; i++) {
            OrgId org = GROWN.get(20 + random.nextInt(GROWN.size() - 20));
            if (get(org).status() != Status.DELETED) {
                deletions.deleteOrg(admin(), org);
            }
        }
        top = first;
    }

    private void populate(OrgId parent, OrgId org, List<OrgId> sellers) {
        if (random.nextInt(3) == 0) {
            sell(parent, org, plan(parent, unlimited("customers"), unlimited("websites")));
            sellers.add(org);
        }
        if (random.nextInt(2) == 0) {
            PLANS.add(plan(parent, finite("websites", 1)));
            for (int held = random.nextInt(3); held >= 0; held--) {
                sell(parent, org, PLANS.get(PLANS.size() - 1));
            }
        }
        if (random.nextInt(3) == 0) {
            String email = List.of("acme.", "anna.").get(random.nextInt(2)) + email();
            members.create(
                    admin(), org, logins.create(admin(), org, new NewLogin(email, "P", PASSWORD)), Set.of(Role.OWNER));
            EMAILS.add(email);
        }
    }

    @AfterEach
    void asItWas() {
        for (OrgId org : GROWN) {
            sql.update("UPDATE orgs SET websites_count = 0 WHERE id = ?", bytes(org.value()));
        }
    }

    private OrgId top() {
        assertThat(top).isNotNull();
        return top == null ? root() : top;
    }

    private static CustomerQuery query(
            boolean recursive, @Nullable Integer depth, @Nullable Status status, CustomerSort sort, Page.Request page) {
        return new CustomerQuery(recursive, depth, status, null, CustomerLookup.NONE, sort, page);
    }

    /** Also with what the first time has found out, and from another place. */
    private void isAnswered(OrgId org, CustomerQuery query, long little) {
        isAnsweredOnce(org, query, little);
        Page.Request page = query.page();
        int elsewhere = random.nextInt(12);
        isAnsweredOnce(org, with(query, new Page.Request(elsewhere, page.limit(), page.descending())), little);
        isAnsweredOnce(org, query, little);
    }

    private void isAnsweredOnce(OrgId org, CustomerQuery query, long little) {
        List<OrgId> expected = all.list(org, query);
        Page<Org> page = listings.read(lineages.of(org), query, little);
        assertThat(page.items())
                .as("%s in %s", query, org)
                .extracting(Org::id)
                .isEqualTo(AllOrgs.part(expected, query.page()));
        assertThat(page.total()).as("%s", query).isEqualTo(expected.size());
    }

    private void isExported(OrgId org, CustomerQuery query, long little) {
        List<OrgId> expected = all.list(org, query);
        List<OrgId> seen = new ArrayList<>();
        for (String next = ""; next != null && seen.size() < 100; ) {
            Page.Request page =
                    new Page.Request(0, query.page().limit(), query.page().descending(), new Cursor(next, "export"));
            Page<Org> read = listings.read(lineages.of(org), with(query, page), little);
            assertThat(read.total()).isEqualTo(expected.size());
            read.items().forEach(one -> seen.add(one.id()));
            next = read.next();
        }
        assertThat(seen).as("%s", query).isEqualTo(expected.subList(0, seen.size()));
        assertThat(seen.size()).isGreaterThanOrEqualTo(Math.min(100, expected.size()));
    }

    private static CustomerQuery with(CustomerQuery query, Page.Request page) {
        return new CustomerQuery(
                query.recursive(), query.maxDepth(), query.status(), query.plan(), query.lookup(), query.sort(), page);
    }

    @ParameterizedTest
    @EnumSource
    void everyOrderOfEveryStatusAtEveryDepth(CustomerSort sort) {
        for (OrgId org : List.of(root(), top(), seller())) {
            for (Status status : STATUSES) {
                isInOrder(org, status, sort, false);
                isInOrder(org, status, sort, true);
            }
        }
    }

    private void isInOrder(OrgId org, @Nullable Status status, CustomerSort sort, boolean down) {
        for (int depth = 0; depth <= 4; depth++) {
            Integer deepest = depth == 0 ? null : Integer.valueOf(depth);
            CustomerQuery query = query(true, deepest, status, sort, new Page.Request(random.nextInt(9), 5, down));
            isAnswered(org, query, 0);
            isAnswered(org, query, Ways.LITTLE);
            isExported(org, query(true, deepest, status, sort, new Page.Request(0, 17, down)), 0);
        }
        isAnswered(org, query(false, null, status, sort, new Page.Request(0, 3, down)), 0);
    }

    /** A reseller below the top with the most below it. */
    private OrgId seller() {
        return GROWN.stream()
                .max(Comparator.comparingInt(org -> all.list(org, query(true, null, null, CustomerSort.ID, firstPage()))
                        .size()))
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"CHILDREN", "ALL", "OF_STATUS", "SUBTREE", "DESCENT", "WALK"})
    void everyWayFindsTheSame(Way way) {
        for (Below below : List.of(
                new Below(root(), true, null),
                new Below(root(), true, 1),
                new Below(root(), true, 2),
                new Below(top(), false, null),
                new Below(top(), false, 1),
                new Below(top(), false, 3))) {
            for (Status status : STATUSES) {
                if (isFor(way, below, status)) {
                    findsInEveryOrder(way, below, status);
                }
            }
        }
    }

    private void findsInEveryOrder(Way way, Below below, @Nullable Status status) {
        for (CustomerSort sort : CustomerSort.values()) {
            finds(way, below, query(true, below.depth(), status, sort, new Page.Request(2, 7, false)));
            finds(way, below, query(true, below.depth(), status, sort, new Page.Request(2, 7, true)));
        }
    }

    private static boolean isFor(Way way, Below below, @Nullable Status status) {
        return switch (way) {
            case CHILDREN -> below.isDirect();
            case ALL -> below.isEverywhere();
            case OF_STATUS -> status != null;
            case SUBTREE -> !below.isDirect();
            default -> true;
        };
    }

    private void finds(Way way, Below below, CustomerQuery query) {
        boolean keyed = !query.sort().isByCreation();
        Slice slice = new Slice(2, 7, query.page().descending(), keyed, null);
        List<OrgId> expected = all.list(below.org(), query);
        List<Counted> rows = mapper.list(below, query, way, Integer.MAX_VALUE, slice, true);
        assertThat(rows)
                .as("%s %s %s", way, below, query)
                .extracting(row -> row.org().id())
                .isEqualTo(AllOrgs.part(expected, query.page()));
        assertThat(rows).allMatch(row -> row.total() == expected.size());
    }

    @Test
    void everyLookupWithEveryOtherFilter() {
        List<CustomerLookup> lookups = new ArrayList<>(List.of(
                CustomerLookup.NONE,
                new CustomerLookup("book 3", null, null),
                new CustomerLookup(null, null, "AC"),
                new CustomerLookup(null, null, "acme"),
                new CustomerLookup(null, null, "anna.")));
        EMAILS.forEach(email -> lookups.add(new CustomerLookup(null, email, "a")));
        List<PlanId> plans = new ArrayList<>(PLANS);
        plans.add(null);
        plans.add(new PlanId(Long.MAX_VALUE));
        for (int i = 0; i < 600; i++) {
            Status status = STATUSES[random.nextInt(STATUSES.length)];
            CustomerSort sort = List.of(CustomerSort.values()).get(random.nextInt(6));
            Integer depth = random.nextBoolean() ? null : Integer.valueOf(1 + random.nextInt(4));
            PlanId plan = random.nextBoolean() ? null : plans.get(random.nextInt(plans.size()));
            CustomerQuery query = new CustomerQuery(
                    random.nextInt(4) > 0,
                    depth,
                    status,
                    plan,
                    lookups.get(random.nextInt(lookups.size())),
                    sort,
                    new Page.Request(random.nextInt(3), 1 + random.nextInt(20), random.nextBoolean()));
            OrgId org = List.of(root(), top(), seller()).get(random.nextInt(3));
            isAnswered(org, query, random.nextBoolean() ? 0 : Ways.LITTLE);
            isExported(org, query, random.nextBoolean() ? 0 : Ways.LITTLE);
        }
    }
}
