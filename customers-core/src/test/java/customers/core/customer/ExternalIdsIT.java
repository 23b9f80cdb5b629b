package customers.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import customers.core.Race;
import customers.core.WithCore;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import customers.core.org.Org;
import customers.core.org.OrgChange;
import customers.core.subscription.NewSubscription;
import customers.core.subscription.Subscription;
import customers.core.subscription.SubscriptionChange;
import customers.core.subscription.SubscriptionChanges;
import customers.core.subscription.SubscriptionQuery;
import customers.core.subscription.SubscriptionSort;
import customers.core.tree.Status;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What integrators call customers and subscriptions: unique per vendor among the live ones, decided by a key. */
class ExternalIdsIT extends WithCore {
    private static final OrgChange RESTORED = new OrgChange(null, null, true, null, null);
    private static final SubscriptionChange RESTORE = new SubscriptionChange(null, true, null, null, null);

    @Autowired
    private SubscriptionChanges changes;

    private OrgId vendor;
    private OrgId other;
    private PlanId plan;

    @BeforeEach
    void openShops() {
        vendor = reseller(root(), finite("customers", 50), finite("websites", 50))
                .org();
        other = reseller(root(), finite("customers", 50)).org();
        plan = plan(vendor, finite("websites", 1));
    }

    private OrgId create(OrgId parent, @Nullable String externalId) {
        return customers.create(admin(), parent, new NewCustomer(name("Customer"), externalId));
    }

    private SubscriptionId sell(OrgId customer, PlanId sold, @Nullable String externalId) {
        return sales.sell(admin(), vendor, customer, new NewSubscription(sold, new TreeMap<>(), null, externalId));
    }

    private List<OrgId> find(OrgId below, boolean recursive, @Nullable Status status, String externalId) {
        CustomerLookup lookup = new CustomerLookup(externalId, null, null);
        return customers
                .list(
                        admin(),
                        below,
                        new CustomerQuery(recursive, null, status, null, lookup, CustomerSort.NAME, firstPage()))
                .items()
                .stream()
                .map(Org::id)
                .toList();
    }

    @Test
    void areToldAndFoundExactly() {
        OrgId customer = create(vendor, "crm-7");
        assertThat(get(customer).externalId()).isEqualTo("crm-7");
        assertThat(get(create(vendor, null)).externalId()).isNull();
        assertThat(find(vendor, false, null, "crm-7")).containsExactly(customer);
        assertThat(find(root(), true, null, "crm-7")).containsExactly(customer);
        assertThat(find(root(), false, null, "crm-7")).isEmpty();
        assertThat(find(vendor, true, null, "CRM-7")).isEmpty();
        assertThat(find(vendor, true, null, "crm")).isEmpty();
        assertThat(find(vendor, true, null, "%")).isEmpty();
    }

    @Test
    void ofCustomersAreUniqueBelowOneParentAndWithCase() {
        OrgId customer = create(vendor, "crm-7");
        CustomersException refusal = refused(Reason.ALREADY_EXISTS, () -> create(vendor, "crm-7"));
        assertThat(refusal).hasMessageContaining("external id crm-7");
        CustomersException byName = refused(
                Reason.ALREADY_EXISTS,
                () -> customers.create(
                        admin(), vendor, new NewCustomer(get(customer).name(), "crm-8")));
        assertThat(byName).hasMessageContaining("the name");
        create(vendor, "CRM-7");
        create(other, "crm-7");
        create(vendor, "for key 'orgs.orgs_name_among_siblings'");
        assertThat(refused(Reason.ALREADY_EXISTS, () -> create(vendor, "for key 'orgs.orgs_name_among_siblings'")))
                .hasMessageContaining("external id");
    }

    @Test
    void ofSubscriptionsAreUniqueAmongWhatOneVendorSold() {
        OrgId one = customer(vendor);
        OrgId two = customer(vendor);
        SubscriptionId sold = sell(one, plan, "line-1");
        assertThat(refused(Reason.ALREADY_EXISTS, () -> sell(two, plan, "line-1")))
                .hasMessageContaining("external id line-1");
        sell(two, plan, "LINE-1");
        SubscriptionQuery called = new SubscriptionQuery("line-1", SubscriptionSort.CREATED_AT, firstPage());
        assertThat(subscriptions.listSold(admin(), vendor, one, called).items())
                .extracting(Subscription::id, Subscription::externalId)
                .containsExactly(tuple(sold, "line-1"));
        assertThat(subscriptions.listHeld(admin(), one, called).total()).isEqualTo(1);
        assertThat(subscriptions.listSold(admin(), vendor, two, called).items()).isEmpty();
    }

    @Test
    void andASecondResellerSubscriptionAreToldApart() {
        OrgId customer = customer(vendor);
        PlanId resellers = plan(vendor, finite("customers", 1));
        sell(customer, resellers, "line-1");
        assertThat(refused(Reason.ALREADY_EXISTS, () -> sell(customer, resellers, "line-2")))
                .hasMessageContaining("reseller subscription");
        assertThat(refused(Reason.ALREADY_EXISTS, () -> sell(customer, plan, "line-1")))
                .hasMessageContaining("external id");
    }

    @Test
    void areFreeAfterADeleteAndComeBackWithARestore() {
        OrgId customer = create(vendor, "crm-7");
        SubscriptionId sold = sell(customer, plan, "line-1");
        deletions.deleteOrg(admin(), customer);
        assertThat(get(customer).externalId()).isEqualTo("crm-7");
        assertThat(find(vendor, false, null, "crm-7")).isEmpty();
        assertThat(find(vendor, true, Status.DELETED, "crm-7")).containsExactly(customer);

        OrgId heir = create(vendor, "crm-7");
        restoreRefused(customer, "external id");
        deletions.deleteOrg(admin(), heir);
        OrgId buyer = customer(vendor);
        SubscriptionId next = sell(buyer, plan, "line-1");
        restoreRefused(customer, "external id");
        deletions.deleteSubscription(admin(), buyer, next);
        orgs.update(admin(), customer, RESTORED);

        assertThat(find(vendor, false, null, "crm-7")).containsExactly(customer);
        refused(Reason.ALREADY_EXISTS, () -> create(vendor, "crm-7"));
        refused(Reason.ALREADY_EXISTS, () -> sell(customer, plan, "line-1"));
        deletions.deleteSubscription(admin(), customer, sold);
        SubscriptionId again = sell(customer, plan, "line-1");
        refused(Reason.ALREADY_EXISTS, () -> changes.update(admin(), customer, sold, RESTORE));
        deletions.deleteSubscription(admin(), customer, again);
        changes.update(admin(), customer, sold, RESTORE);
    }

    private void restoreRefused(OrgId org, String words) {
        assertThat(refused(Reason.ALREADY_EXISTS, () -> orgs.update(admin(), org, RESTORED)))
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " x", "x ", "a\u0000b", "a\nb"})
    void areNothingElse(String externalId) {
        assertThat(refused(Reason.INVALID_INPUT, () -> create(vendor, externalId)))
                .hasMessageContaining("customer.external_id");
        OrgId customer = customer(vendor);
        assertThat(refused(Reason.INVALID_INPUT, () -> sell(customer, plan, externalId)))
                .hasMessageContaining("subscription.external_id");
    }

    @Test
    void mayBeLongAndOfAnyScript() {
        String longest = "\uD83D\uDE00".repeat(255);
        OrgId customer = create(vendor, longest);
        assertThat(get(customer).externalId()).isEqualTo(longest);
        assertThat(find(vendor, true, null, longest)).containsExactly(customer);
        refused(Reason.INVALID_INPUT, () -> create(vendor, longest + "x"));
    }

    @Test
    void ofSeveralWhoTakeOneAtOnceOneWins() throws Exception {
        requireOneWinner(Race.run(16, () -> create(vendor, "the one")));
        OrgId customer = customer(vendor);
        requireOneWinner(Race.run(16, () -> sell(customer, plan, "the one")));
        assertThat(find(vendor, false, null, "the one")).hasSize(1);
        assertThat(get(customer).subscriptionsCount()).isEqualTo(1);
    }

    private static <T> void requireOneWinner(List<Race.Outcome<T>> outcomes) {
        assertThat(outcomes).filteredOn(Race.Outcome::won).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.won())
                .allMatch(outcome -> outcome.reason() == Reason.ALREADY_EXISTS);
    }
}
