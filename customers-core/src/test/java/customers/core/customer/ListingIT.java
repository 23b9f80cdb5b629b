package customers.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.WithCore;
import customers.core.access.Role;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.listing.Page;
import customers.core.org.Org;
import customers.core.tree.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tree: top → (a → (a1, a2 → (a21)), b, c), where c is deleted, b suspended; a deleted reseller d had d1. */
class ListingIT extends WithCore {
    private OrgId top;
    private OrgId a;
    private OrgId a1;
    private OrgId a2;
    private OrgId a21;
    private OrgId b;
    private OrgId c;
    private OrgId d;
    private OrgId d1;
    private PlanId websites;

    @BeforeEach
    void growTheTree() {
        top = reseller(root(), unlimited("customers"), unlimited("websites")).org();
        b = customers.create(admin(), top, new NewCustomer("bravo"));
        PlanId resellers = plan(top, unlimited("customers"), unlimited("websites"));
        a = customers.create(admin(), top, new NewCustomer("Alpha"));
        sell(top, a, resellers);
        c = customers.create(admin(), top, new NewCustomer("Charlie"));
        a1 = customers.create(admin(), a, new NewCustomer("a1"));
        a2 = customers.create(admin(), a, new NewCustomer("A2"));
        sell(a, a2, plan(a, unlimited("customers"), unlimited("websites")));
        a21 = customers.create(admin(), a2, new NewCustomer("a21"));
        d = customers.create(admin(), top, new NewCustomer("Delta"));
        sell(top, d, resellers);
        d1 = customers.create(admin(), d, new NewCustomer("d1"));
        websites = plan(top, finite("websites", 1));
        sell(top, b, websites);
        sell(top, a, websites);
        suspend(root(), b, true);
        deletions.deleteOrg(admin(), c);
        deletions.deleteOrg(admin(), d);
    }

    private List<OrgId> list(
            boolean recursive, @Nullable Integer maxDepth, @Nullable Status status, @Nullable PlanId plan) {
        CustomerQuery query = new CustomerQuery(
                recursive, maxDepth, status, plan, CustomerLookup.NONE, CustomerSort.CREATED_AT, firstPage());
        Page<Org> page = customers.list(admin(), top, query);
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items().stream().map(Org::id).toList();
    }

    @Test
    void directCustomersInTheOrderOfCreationWithoutTheDeleted() {
        assertThat(list(false, null, null, null)).containsExactly(b, a);
        assertThat(list(false, 7, null, null)).containsExactly(b, a); // maxDepth alone is ignored
    }

    @Test
    void recursivelyAllBelowAndNoDeeperThanAsked() {
        assertThat(list(true, null, null, null)).containsExactly(b, a, a1, a2, a21);
        assertThat(list(true, 1, null, null)).containsExactly(b, a);
        assertThat(list(true, 2, null, null)).containsExactly(b, a, a1, a2);
        assertThat(list(true, Integer.MAX_VALUE, null, null)).containsExactly(b, a, a1, a2, a21);
    }

    @Test
    void withAStatusExactlyThatOneByTheOrgsOwnFlag() {
        assertThat(list(false, null, Status.SUSPENDED, null)).containsExactly(b);
        assertThat(list(true, null, Status.ACTIVE, null)).containsExactly(a, a1, a2, a21);
        assertThat(list(false, null, Status.DELETED, null)).containsExactly(c, d);
        assertThat(list(true, null, Status.DELETED, null)).containsExactly(c, d, d1);
    }

    @Test
    void throughSuspendedResellersToo() {
        suspend(root(), a, true);
        assertThat(list(true, null, Status.ACTIVE, null)).containsExactly(a1, a2, a21);
    }

    @Test
    void byAPlanThatTheyHold() {
        assertThat(list(false, null, null, websites)).containsExactly(b, a);
        assertThat(list(false, null, Status.SUSPENDED, websites)).containsExactly(b);
        assertThat(list(true, null, null, new PlanId(Long.MAX_VALUE))).isEmpty();
        deletions.deleteOrg(admin(), b);
        assertThat(list(false, null, null, websites)).containsExactly(a);
    }

    @Test
    void emptyForANonResellerAndRefusedOutOfReach() {
        CustomerQuery all =
                new CustomerQuery(true, null, null, null, CustomerLookup.NONE, CustomerSort.NAME, firstPage());
        assertThat(customers.list(as(Role.SUPPORT, top), b, all)).isEqualTo(new Page<>(List.of(), 0));
        refused(Reason.FORBIDDEN, () -> customers.list(as(Role.OWNER, a), top, all));
        refused(Reason.FORBIDDEN, () -> customers.list(as(Role.BUSINESS, top), top, all));
        refused(Reason.FORBIDDEN, () -> customers.list(as(Role.OWNER, top), OrgId.next(), all));
        refused(Reason.NOT_FOUND, () -> customers.list(admin(), OrgId.next(), all));
    }

    @ParameterizedTest
    @EnumSource
    void everyOrderIsTotalBothWaysAndItsPagesNeitherOverlapNorSkip(CustomerSort sort) {
        List<Org> whole = pages(sort, false, 1000);
        assertThat(whole).hasSize(5).isSortedAccordingTo(order(sort).thenComparing(ListingIT::idOf));
        List<Org> reversed = pages(sort, true, 1000);
        assertThat(reversed)
                .isSortedAccordingTo(order(sort).thenComparing(ListingIT::idOf).reversed());
        for (int size = 1; size <= 6; size++) {
            assertThat(pages(sort, false, size)).isEqualTo(whole);
            assertThat(pages(sort, true, size)).isEqualTo(reversed);
        }
    }

    private List<Org> pages(CustomerSort sort, boolean descending, int size) {
        List<Org> items = new ArrayList<>();
        Page<Org> page;
        do {
            page = customers.list(
                    admin(),
                    top,
                    new CustomerQuery(
                            true,
                            null,
                            null,
                            null,
                            CustomerLookup.NONE,
                            sort,
                            new Page.Request(items.size(), size, descending)));
            assertThat(page.total()).isEqualTo(5);
            items.addAll(page.items());
        } while (!page.items().isEmpty() && page.items().size() == size);
        Set<OrgId> once = new HashSet<>(items.stream().map(Org::id).toList());
        assertThat(once).hasSize(items.size());
        return items;
    }

    private static String idOf(Org org) {
        return org.id().toString();
    }

    private static Comparator<Org> order(CustomerSort sort) {
        return switch (sort) {
            case CREATED_AT, ID -> Comparator.comparing(ListingIT::idOf);
            case NAME -> Comparator.comparing(Org::name, String.CASE_INSENSITIVE_ORDER);
            case STATUS -> Comparator.comparing(Org::status);
            case SUBSCRIPTIONS_COUNT -> Comparator.comparingLong(Org::subscriptionsCount);
            case WEBSITES_COUNT -> Comparator.comparingLong(Org::websitesCount);
        };
    }

    @Test
    void pastTheEndThePageIsEmptyAndTheTotalStillExact() {
        Page.Request beyond = new Page.Request(Long.MAX_VALUE, 10, false);
        Page<Org> page = customers.list(
                admin(), top, new CustomerQuery(true, null, null, null, CustomerLookup.NONE, CustomerSort.ID, beyond));
        assertThat(page).isEqualTo(new Page<>(List.of(), 5));
    }
}
