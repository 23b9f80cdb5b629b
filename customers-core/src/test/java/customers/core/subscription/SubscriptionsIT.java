package customers.core.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.WithCore;
import customers.core.access.Role;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.ServerGroupId;
import customers.core.id.SubscriptionId;
import customers.core.listing.Page;
import customers.core.plan.NewPlan;
import customers.core.server.ServerGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubscriptionsIT extends WithCore {
    private List<SubscriptionId> sold(OrgId vendor, OrgId customer) {
        return subscriptions
                .listSold(
                        admin(),
                        vendor,
                        customer,
                        new SubscriptionQuery(null, SubscriptionSort.CREATED_AT, firstPage()))
                .items()
                .stream()
                .map(Subscription::id)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasSoldIsListedInATotalOrderBothWaysInPages(SubscriptionSort sort) {
        OrgId customer = customer(root());
        for (String name : List.of("bravo", "Alpha", "Charlie", "alpha", "bravo")) {
            sell(root(), customer, plans.create(admin(), root(), newPlan(name)));
        }
        sell(root(), customer(root()), plan(root()));
        Comparator<Subscription> byId =
                Comparator.comparingLong(item -> item.id().value());
        Comparator<Subscription> order = sort == SubscriptionSort.PLAN
                ? Comparator.comparing(Subscription::planName, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(byId)
                : byId;
        for (int size = 1; size <= 6; size++) {
            assertThat(pages(customer, sort, size, false)).hasSize(5).isSortedAccordingTo(order);
            assertThat(pages(customer, sort, size, true)).hasSize(5).isSortedAccordingTo(order.reversed());
        }
    }

    private List<Subscription> pages(OrgId customer, SubscriptionSort sort, int size, boolean descending) {
        List<Subscription> items = new ArrayList<>();
        Page<Subscription> page;
        do {
            Page.Request request = new Page.Request(items.size(), size, descending);
            page = subscriptions.listSold(admin(), root(), customer, new SubscriptionQuery(null, sort, request));
            assertThat(page.total()).isEqualTo(5);
            items.addAll(page.items());
        } while (!page.items().isEmpty());
        assertThat(items).extracting(Subscription::id).doesNotHaveDuplicates();
        return items;
    }

    @Test
    void onlyWhatTheVendorSoldToItsDirectCustomerIsListed() {
        Reseller seller = reseller(root(), finite("customers", 5), finite("websites", 5));
        OrgId customer = customer(seller.org());
        SubscriptionId one = sell(seller.org(), customer, plan(seller.org(), finite("websites", 1)));
        assertThat(sold(seller.org(), customer)).containsExactly(one);
        assertThat(sold(root(), seller.org())).containsExactly(seller.subscription());
        refused(Reason.NOT_FOUND, () -> sold(root(), customer)); // a grandchild
        refused(Reason.NOT_FOUND, () -> sold(seller.org(), seller.org()));
        refused(Reason.NOT_FOUND, () -> sold(seller.org(), OrgId.next()));
        refused(
                Reason.FORBIDDEN,
                () -> subscriptions.listSold(
                        as(Role.OWNER, customer),
                        seller.org(),
                        customer,
                        new SubscriptionQuery(null, SubscriptionSort.PLAN, firstPage())));
        deletions.deleteOrg(admin(), customer);
        assertThat(sold(seller.org(), customer)).isEmpty();
    }

    @Test
    void isReadByItsSubscriberAndThoseAboveAlone() {
        Reseller seller = reseller(root(), finite("customers", 5), finite("websites", 5));
        OrgId customer = customer(seller.org());
        SubscriptionId id = sell(seller.org(), customer, plan(seller.org(), finite("websites", 1)));
        for (OrgId org : List.of(customer, seller.org(), root())) {
            assertThat(subscriptions.get(as(Role.SUPPORT, org), customer, id).id())
                    .isEqualTo(id);
        }
        refused(Reason.FORBIDDEN, () -> subscriptions.get(as(Role.SITE_ACCESS, customer), customer, id));
        refused(Reason.FORBIDDEN, () -> subscriptions.get(as(Role.OWNER, customer), seller.org(), id));
        refused(Reason.NOT_FOUND, () -> subscriptions.get(admin(), seller.org(), id));
        refused(Reason.NOT_FOUND, () -> subscriptions.get(admin(), customer, new SubscriptionId(Long.MAX_VALUE)));
    }

    @Test
    void tellsTheServerGroupsOfItsPlanInTheirOrder() {
        ServerGroupId one = servers.createGroup(admin(), name("Group"));
        ServerGroupId two = servers.createGroup(admin(), name("Group"));
        PlanId plan = plans.create(
                admin(),
                root(),
                new NewPlan(name("Plan"), List.of(), terms(List.of(), List.of()), List.of(two, one), null));
        OrgId customer = customer(root());
        SubscriptionId id = sell(root(), customer, plan);
        List<ServerGroup> groups = servers.listGroups(admin(), firstPage()).items();
        assertThat(subscriptions.get(admin(), customer, id).serverGroups().items())
                .extracting(ServerGroup::id)
                .containsExactly(two, one);
        assertThat(groups)
                .containsAll(
                        subscriptions.get(admin(), customer, id).serverGroups().items());
    }
}
