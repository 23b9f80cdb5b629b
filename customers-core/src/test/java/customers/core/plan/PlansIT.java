package customers.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.WithCore;
import customers.core.access.Role;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.ServerGroupId;
import customers.core.listing.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlansIT extends WithCore {
    @Test
    void isReadAsItWasGiven() {
        ServerGroupId one = servers.createGroup(admin(), name("Group"));
        ServerGroupId two = servers.createGroup(admin(), name("Group"));
        Terms terms = new Terms(
                List.of("ssh", "git"),
                List.of(new Terms.Selection("os", "debian"), new Terms.Selection("Z", "")),
                true,
                PlanType.DEDICATED,
                new Terms.CgroupLimits(1L, null, 3L, Long.MAX_VALUE, 0.5),
                new Terms.FsQuota(null),
                List.of(PhpVersion.PHP84, PhpVersion.PHP56),
                PhpVersion.PHP56,
                false,
                "astra \"🐘\"");
        List<PlanResource> resources =
                List.of(finite("websites", 9_007_199_254_740_991L), unlimited("b"), finite("a", 0));
        PlanId id = plans.create(
                as(Role.BUSINESS, root()), root(), new NewPlan("  Größte ", resources, terms, List.of(two, one), one));
        Plan plan = plans.get(root(), id);
        assertThat(plan.name()).isEqualTo("Größte");
        assertThat(plan.terms()).isEqualTo(terms);
        assertThat(plan.resources().items()).isEqualTo(resources);
        assertThat(plan.serverGroups().ids()).containsExactly(two, one);
        assertThat(plan.defaultServerGroupId()).isEqualTo(one);
        assertThat(plan.orgId()).isEqualTo(root());
        assertThat(plan.subscriptionsCount()).isZero();
    }

    @Test
    void countsItsLiveSubscriptions() {
        PlanId plan = plan(root());
        OrgId customer = customer(root());
        sell(root(), customer, plan);
        sell(root(), customer(root()), plan);
        suspend(root(), customer, true);
        assertThat(plans.get(root(), plan).subscriptionsCount()).isEqualTo(2);
        deletions.deleteOrg(admin(), customer);
        assertThat(plans.get(root(), plan).subscriptionsCount()).isEqualTo(1);
    }

    @Test
    void ofAResellerOffersNoMoreThanItHolds() {
        OrgId seller = customer(root());
        Terms held = terms(List.of("ssh"), List.of(new Terms.Selection("os", "debian")));
        PlanId resellerPlan = plans.create(
                admin(),
                root(),
                new NewPlan(
                        name("Plan"), List.of(finite("customers", 5), finite("websites", 5)), held, List.of(), null));
        sell(root(), seller, resellerPlan);
        plans.create(admin(), seller, new NewPlan("Fits", List.of(finite("websites", 5)), held, List.of(), null));
        assertThat(refused(
                        Reason.FAILED_PRECONDITION,
                        () -> plans.create(
                                admin(),
                                seller,
                                new NewPlan(
                                        "Too much",
                                        List.of(finite("websites", 6), unlimited("customers"), finite("x", 1)),
                                        terms(List.of("ssh", "root"), List.of(new Terms.Selection("os", "windows"))),
                                        List.of(),
                                        null))))
                .hasMessage("A reseller may not offer more than its own subscription has: resource websites,"
                        + " resource customers, resource x, allowance root, selection os.");
    }

    @Test
    void isOnlyMadeBySellersAndWithGroupsThatExist() {
        OrgId org = customer(root());
        refused(Reason.FORBIDDEN, () -> plan(org));
        NewPlan lost = new NewPlan("Lost", List.of(), terms(List.of(), List.of()), List.of(ServerGroupId.next()), null);
        refused(Reason.NOT_FOUND, () -> plans.create(admin(), root(), lost));
        refused(Reason.INVALID_INPUT, () -> plans.create(admin(), root(), newPlan(" ")));
        refused(
                Reason.INVALID_INPUT,
                () -> plans.create(admin(), root(), newPlan("Twice", finite("a", 1), finite("a", 2))));
        refused(Reason.FORBIDDEN, () -> plans.create(as(Role.SUPPORT, root()), root(), newPlan("No")));
    }

    @Test
    void belongsToItsOrgAlone() {
        Reseller seller = reseller(root(), finite("customers", 1));
        PlanId plan = plan(seller.org(), finite("customers", 1));
        assertThat(plans.get(seller.org(), plan).id()).isEqualTo(plan);
        refused(Reason.NOT_FOUND, () -> plans.get(root(), plan));
        deletions.deleteOrg(admin(), seller.org());
        refused(Reason.NOT_FOUND, () -> plans.get(seller.org(), plan));
        refused(Reason.NOT_FOUND, () -> plans.list(seller.org(), false, firstPage()));
        refused(Reason.NOT_FOUND, () -> plans.list(OrgId.next(), false, firstPage()));
    }

    @Test
    void isListedByCreationOrByNameBothWaysInPages() {
        Reseller seller = reseller(root(), unlimited("customers"));
        for (String name : List.of("bravo", "Alpha", "Charlie", "alpha")) {
            plans.create(admin(), seller.org(), newPlan(name));
        }
        assertThat(names(seller.org(), false, false)).containsExactly("bravo", "Alpha", "Charlie", "alpha");
        assertThat(names(seller.org(), false, true)).containsExactly("alpha", "Charlie", "Alpha", "bravo");
        assertThat(names(seller.org(), true, false)).containsExactly("Alpha", "alpha", "bravo", "Charlie");
        assertThat(names(seller.org(), true, true)).containsExactly("Charlie", "bravo", "alpha", "Alpha");
    }

    private List<String> names(OrgId org, boolean byName, boolean descending) {
        List<String> names = new ArrayList<>();
        for (int offset = 0; offset < 6; offset += 3) {
            Page<Plan> page = plans.list(org, byName, new Page.Request(offset, 3, descending));
            assertThat(page.total()).isEqualTo(4);
            page.items().forEach(plan -> names.add(plan.name()));
        }
        return names;
    }
}
