package customers.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import customers.core.Race;
import customers.core.WithPersons;
import customers.core.access.Caller;
import customers.core.access.Role;
import customers.core.customer.Onboardings.Onboarded;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.error.Violation;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.login.LoginMembership;
import customers.core.login.NewLogin;
import customers.core.org.Org;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OnboardingsIT extends WithPersons {
    @Autowired
    private Onboardings onboardings;

    private Reseller seller;
    private PlanId plan;

    @BeforeEach
    void openShop() {
        seller = reseller(root(), finite("customers", 5), finite("websites", 10), unlimited("mailboxes"));
        plan = plan(seller.org(), finite("websites", 4), unlimited("mailboxes"));
    }

    private Onboarded onboard(Caller caller, OrgId vendor, NewOnboarding onboarding) {
        return onboardings.onboard(caller, vendor, onboarding);
    }

    private Onboarded onboard(NewOnboarding onboarding) {
        return onboard(admin(), seller.org(), onboarding);
    }

    private static NewOnboarding newOnboarding(String name, String email, @Nullable String password, PlanId plan) {
        return new NewOnboarding(new NewCustomer(name), new NewLogin(email, "Olga", password), plan, "First");
    }

    private NewOnboarding somebody(PlanId sold) {
        return newOnboarding(name("Onboarded"), email(), null, sold);
    }

    @Test
    void makesTheCustomerItsOwnerAndItsFirstSubscription() {
        String email = email();
        NewOnboarding onboarding = new NewOnboarding(
                new NewCustomer("Onboarded", "crm-1"), new NewLogin(email, "Olga", PASSWORD), plan, "First");
        Onboarded made = onboard(as(Role.SUPER_ADMIN, seller.org()), seller.org(), onboarding);

        Org org = get(made.customer());
        assertThat(org.name()).isEqualTo("Onboarded");
        assertThat(org.externalId()).isEqualTo("crm-1");
        assertThat(org.parentId()).isEqualTo(seller.org());
        assertThat(org.ownerId()).isEqualTo(made.member());
        assertThat(org.ownerLoginId()).isEqualTo(made.login());
        assertThat(org.ownerEmail()).isEqualTo(email);
        assertThat(org.subscriptionsCount()).isEqualTo(1);
        assertThat(roles(made.customer(), made.member())).containsExactly(Role.OWNER);
        assertThat(subscriptions
                        .get(admin(), made.customer(), made.subscription())
                        .friendlyName())
                .isEqualTo("First");
        assertThat(open(seller.org(), new Person(made.login(), email), PASSWORD).memberships())
                .extracting(LoginMembership::orgId)
                .containsExactly(made.customer());
        assertThat(used(seller.subscription(), "customers")).isEqualTo(1);
        assertThat(used(seller.subscription(), "websites")).isEqualTo(4);
    }

    @Test
    void writesTheLedgerAndTheActivitiesOfEach() {
        Onboarded made = onboard(somebody(plan));
        List<Map<String, Object>> entries = sql.queryForList(
                "SELECT resource, amount, balance, operation FROM ledger WHERE subscription_id = ? ORDER BY id",
                seller.subscription().value());
        assertThat(entries)
                .extracting(row -> row.get("operation"), row -> row.get("resource"), row -> row.get("amount"))
                .containsExactly(
                        tuple("customer.create", "customers", 1L),
                        tuple("subscription.create", "mailboxes", 0L),
                        tuple("subscription.create", "websites", 4L));
        assertThat(sql.queryForList(
                        "SELECT kind FROM activities WHERE org_id IN (?, ?) ORDER BY id DESC LIMIT 5",
                        String.class,
                        bytes(seller.org().value()),
                        bytes(made.customer().value())))
                .containsExactly(
                        "subscription.create", "org.owner.set", "member.create", "login.create", "customer.create");
    }

    @Test
    void withoutAPasswordTheOwnerIsInvited() throws Exception {
        String email = email();
        Onboarded made = onboard(newOnboarding(name("Invited"), email, null, plan));
        recoveries.finish(ANONYMOUS, mails.nextSecret(email), PASSWORD);
        assertThat(open(seller.org(), new Person(made.login(), email), PASSWORD))
                .isNotNull();
    }

    @Test
    void isRefusedForTheReasonsOfEach() {
        String name = name("Taken");
        String email = email();
        customers.create(admin(), seller.org(), new NewCustomer(name, "crm-1"));
        logins.create(admin(), customer(seller.org()), new NewLogin(email, "Somebody", PASSWORD));
        PlanId foreign = plan(root(), finite("websites", 1));

        refusedSaying(Reason.ALREADY_EXISTS, "name", newOnboarding(name, email(), null, plan));
        refusedSaying(Reason.ALREADY_EXISTS, "email", newOnboarding(name("New"), email, PASSWORD, plan));
        refusedSaying(
                Reason.ALREADY_EXISTS,
                "external id",
                new NewOnboarding(new NewCustomer(name("New"), "crm-1"), new NewLogin(email(), "O", null), plan, null));
        refusedSaying(Reason.NOT_FOUND, "plan", somebody(foreign));
        refusedSaying(Reason.INVALID_INPUT, "customer.name", newOnboarding(" ", email(), null, plan));
        refusedSaying(
                Reason.INVALID_INPUT,
                "customer.external_id",
                new NewOnboarding(new NewCustomer("New", ""), new NewLogin(email(), "O", null), plan, null));
        refusedSaying(
                Reason.INVALID_INPUT,
                "customer.owner.name",
                new NewOnboarding(new NewCustomer("New"), new NewLogin(email(), "", null), plan, null));
        refusedSaying(
                Reason.INVALID_INPUT,
                "customer.friendly_name",
                new NewOnboarding(new NewCustomer("New"), new NewLogin(email(), "O", null), plan, "\u0001"));
    }

    private void refusedSaying(Reason reason, String words, NewOnboarding onboarding) {
        assertThat(refused(reason, () -> onboard(onboarding))).hasMessageContaining(words);
    }

    @Test
    void namesAllThatRunsShortAtOnceAndLeavesNothing() {
        for (int i = 0; i < 5; i++) {
            customer(seller.org());
        }
        PlanId large = plan(seller.org(), finite("websites", 10), unlimited("mailboxes"));
        sell(seller.org(), customerOf(seller), plan);
        CustomersException refusal = refused(Reason.QUOTA_EXCEEDED, () -> onboard(somebody(large)));
        assertThat(refusal.violations())
                .containsExactly(
                        new Violation.Quota("customers", 1L, 0, seller.org(), seller.subscription()),
                        new Violation.Quota("websites", 10L, 6, seller.org(), seller.subscription()));
    }

    private OrgId customerOf(Reseller reseller) {
        CustomerQuery all =
                new CustomerQuery(false, null, null, null, CustomerLookup.NONE, CustomerSort.ID, firstPage());
        return customers.list(admin(), reseller.org(), all).items().get(0).id();
    }

    @Test
    void countsTheCustomerAndThoseOfAResellerPlanTogether() {
        PlanId resellers = plan(seller.org(), finite("customers", 5));
        CustomersException refusal = refused(Reason.QUOTA_EXCEEDED, () -> onboard(somebody(resellers)));
        assertThat(refusal.violations())
                .containsExactly(new Violation.Quota("customers", 6L, 5, seller.org(), seller.subscription()));
        onboard(somebody(plan(seller.org(), finite("customers", 4))));
        assertThat(used(seller.subscription(), "customers")).isEqualTo(5);
        assertThat(sql.queryForList(
                        "SELECT balance FROM ledger WHERE subscription_id = ? AND resource = 'customers' ORDER BY id",
                        Long.class,
                        seller.subscription().value()))
                .containsExactly(1L, 5L);
    }

    @Test
    void anUnlimitedResellerSellsUnlimitedOnes() {
        Reseller wide = reseller(root(), unlimited("customers"));
        onboard(admin(), wide.org(), somebody(plan(wide.org(), unlimited("customers"))));
        assertThat(used(wide.subscription(), "customers")).isEqualTo(1);
    }

    @Test
    void theMasterOrgDrawsNothingAndNobodyElseSellsWithoutASubscription() {
        PlanId own = plan(root(), finite("websites", 1));
        assertThat(get(onboard(admin(), root(), somebody(own)).customer()).subscriptionsCount())
                .isEqualTo(1);
        OrgId plain = customer(root());
        refused(Reason.FORBIDDEN, () -> onboard(admin(), plain, somebody(own)));
        refused(Reason.FORBIDDEN, () -> onboard(as(Role.BUSINESS, seller.org()), seller.org(), somebody(plan)));
        refused(Reason.FORBIDDEN, () -> onboard(as(Role.OWNER, plain), seller.org(), somebody(plan)));
        suspend(root(), seller.org(), true);
        refused(Reason.FORBIDDEN, () -> onboard(as(Role.OWNER, seller.org()), seller.org(), somebody(plan)));
    }

    @Test
    void ofSeveralWithOneNameOrOneEmailOneWinsAndNothingOfTheOthersIsLeft() throws Exception {
        Map<String, Long> before = rows();
        String email = email();
        List<Callable<Onboarded>> racers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String other = "Racer " + i;
            racers.add(() -> onboard(newOnboarding("The one", email(), null, plan)));
            racers.add(() -> onboard(newOnboarding(other, email, null, plan)));
        }
        var outcomes = Race.run(racers);
        long won = outcomes.stream().filter(Race.Outcome::won).count();
        assertThat(won).isBetween(1L, 2L);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.won())
                .allMatch(outcome ->
                        outcome.reason() == Reason.ALREADY_EXISTS || outcome.reason() == Reason.QUOTA_EXCEEDED);
        Map<String, Long> after = rows();
        for (String table : List.of("orgs", "logins", "members", "subscriptions", "one_time_secrets")) {
            assertThat(after.get(table)).as(table).isEqualTo(before.get(table) + won);
        }
        assertThat(used(seller.subscription(), "customers")).isEqualTo(won);
    }

    @Test
    void underManySalesAtOnceAllIsDrawnThatWasMade() throws Exception {
        OrgId customer = customer(seller.org());
        PlanId small = plan(seller.org(), finite("websites", 1));
        PlanId resellers = plan(seller.org(), finite("customers", 1), finite("websites", 1));
        List<Callable<Object>> racers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            racers.add(() -> onboard(somebody(small)));
            racers.add(() -> sell(seller.org(), customer, small));
            racers.add(() -> sell(seller.org(), customer(seller.org()), resellers));
        }
        var outcomes = Race.run(racers);
        assertThat(outcomes).filteredOn(Race.Outcome::won).isNotEmpty();
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.won())
                .allMatch(outcome -> outcome.reason() == Reason.QUOTA_EXCEEDED);
    }
}
