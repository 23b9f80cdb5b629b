package customers.core.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.WithPersons;
import customers.core.access.Caller;
import customers.core.account.LoginChange;
import customers.core.customer.NewCustomer;
import customers.core.deletion.Erasures;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import customers.core.login.NewLogin;
import customers.core.org.OrgChange;
import customers.core.plan.PlanEdits;
import customers.core.plan.PlanResource;
import customers.core.subscription.SubscriptionChange;
import customers.core.subscription.SubscriptionChanges;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DryRunsIT extends WithPersons {
    @Autowired
    DryRuns dryRuns;

    @Autowired
    SubscriptionChanges changes;

    @Autowired
    PlanEdits edits;

    @Autowired
    Erasures erasures;

    private Reseller seller;
    private OrgId customer;
    private PlanId plan;

    @BeforeEach
    void aReseller() {
        seller = reseller(root(), finite("customers", 5), finite("websites", 20), unlimited("mailboxes"));
        customer = customer(seller.org());
        plan = plan(seller.org(), finite("websites", 7), unlimited("mailboxes"));
    }

    /** What would be drawn, with not a row more or less and nothing used. */
    private List<Drawn> tried(Consumer<Caller> work) {
        Map<String, Long> before = rows();
        long used = number("SELECT SUM(used) + COALESCE(SUM(total), 0) FROM subscription_resources");
        List<Drawn> draws = dryRuns.run(admin(), work);
        assertThat(rows()).isEqualTo(before);
        assertThat(number("SELECT SUM(used) + COALESCE(SUM(total), 0) FROM subscription_resources"))
                .isEqualTo(used);
        return draws;
    }

    private Drawn drawn(String resource, long amount, long remaining) {
        return new Drawn(seller.subscription(), resource, amount, remaining);
    }

    private Drawn mailboxes() {
        return new Drawn(seller.subscription(), "mailboxes", 0, null);
    }

    @Test
    void tellWhatANewCustomerAndASaleWouldDraw() {
        assertThat(tried(by -> customers.create(by, seller.org(), new NewCustomer(name("New")))))
                .containsExactly(drawn("customers", 1, 3));
        assertThat(tried(by -> sales.sell(by, seller.org(), customer, sale(plan))))
                .containsExactly(mailboxes(), drawn("websites", 7, 13));
        assertThat(tried(by -> customers.create(by, root(), new NewCustomer(name("New")))))
                .isEmpty();
        assertThat(tried(by -> orgs.update(by, customer, new OrgChange(name("Renamed"), null, null, null))))
                .isEmpty();
    }

    @Test
    void tellOfSeveralWritesInOneTheSumsAndWhatIsLeftInTheEnd() {
        assertThat(tried(by -> {
                    sales.sell(
                            by,
                            seller.org(),
                            customers.create(by, seller.org(), new NewCustomer(name("New"))),
                            sale(plan));
                    sales.sell(by, seller.org(), customer, sale(plan));
                }))
                .containsExactly(drawn("customers", 1, 3), mailboxes(), drawn("websites", 14, 6));
    }

    @Test
    void tellWhatAnotherPlanAndAnEditOfThePlanWouldDraw() {
        SubscriptionId sold = sell(seller.org(), customer, plan);
        PlanId larger = plan(seller.org(), finite("websites", 10), unlimited("mailboxes"));
        assertThat(tried(by -> changes.update(by, customer, sold, new SubscriptionChange(null, larger, null, null))))
                .containsExactly(drawn("websites", 3, 10));
        assertThat(tried(by -> edits.setResource(by, seller.org(), plan, new PlanResource("websites", 1L))))
                .containsExactly(drawn("websites", -6, 19));
    }

    @Test
    void tellWhatADeleteWouldGiveBackAndARestoreDrawAgain() {
        SubscriptionId sold = sell(seller.org(), customer, plan);
        assertThat(tried(by -> deletions.deleteSubscription(by, customer, sold)))
                .containsExactly(mailboxes(), drawn("websites", -7, 20));
        assertThat(tried(by -> deletions.deleteOrg(by, customer)))
                .containsExactly(drawn("customers", -1, 5), mailboxes(), drawn("websites", -7, 20));
        assertThat(tried(by -> erasures.eraseOrg(by, customer)))
                .containsExactly(drawn("customers", -1, 5), mailboxes(), drawn("websites", -7, 20));
        deletions.deleteOrg(admin(), customer);
        assertThat(tried(by -> orgs.update(by, customer, new OrgChange(null, false, true, null, null))))
                .containsExactly(drawn("customers", 1, 4), mailboxes(), drawn("websites", 7, 13));
    }

    @Test
    void areRefusedAsTheCallItselfWouldBe() {
        PlanId large = plan(seller.org(), finite("websites", 20));
        sell(seller.org(), customer, plan);
        CustomersException dry = refused(
                Reason.QUOTA_EXCEEDED,
                () -> dryRuns.run(admin(), by -> sales.sell(by, seller.org(), customer, sale(large))));
        CustomersException real =
                refused(Reason.QUOTA_EXCEEDED, () -> sales.sell(admin(), seller.org(), customer, sale(large)));
        assertThat(dry.getMessage()).isEqualTo(real.getMessage());
        assertThat(dry.violations()).isEqualTo(real.violations());
        refused(
                Reason.FORBIDDEN,
                () -> dryRuns.run(admin(), by -> customers.create(by, customer, new NewCustomer(name("New")))));
        refused(
                Reason.INVALID_INPUT,
                () -> dryRuns.run(admin(), by -> customers.create(by, seller.org(), new NewCustomer(" "))));
    }

    @Test
    void sendNoMailAndUseNoAttemptUp() throws Exception {
        String never = email();
        assertThat(tried(by -> logins.create(by, seller.org(), new NewLogin(never, "Ann", null))))
                .isEmpty();
        Person person = person(seller.org());
        Caller caller = signedIn(open(root(), person, PASSWORD));
        LoginChange change = new LoginChange(email(), null, null, null, PASSWORD);
        for (int i = 0; i < 12; i++) {
            assertThat(tried(by -> own.update(caller, change))).isEmpty();
        }
        assertThat(own.update(caller, change).email().value()).isEqualTo(change.email());
        String last = email();
        logins.create(admin(), seller.org(), new NewLogin(last, "Last", null));
        assertThat(mails.until(last)).doesNotContain(never);
    }
}
