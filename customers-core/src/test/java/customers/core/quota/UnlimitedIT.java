package customers.core.quota;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.WithCore;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.error.Violation;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import customers.core.plan.PlanEdits;
import customers.core.plan.PlanResource;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a plan cannot offer any more, an older plan may still try to draw: so the draws are made directly here. */
class UnlimitedIT extends WithCore {
    @Autowired
    PlanEdits edits;

    private static final long GREATEST = 9_007_199_254_740_991L;

    @Autowired
    Quotas quotas;

    @Autowired
    PlatformTransactionManager transactions;

    /** What the sale of a plan draws that grants this, whatever a plan may grant by now. */
    private Charge sale(PlanResource... granted) {
        PlanId plan = plan(root());
        for (PlanResource resource : granted) {
            sql.update(
                    "INSERT INTO plan_resources (plan_id, name, position, total) VALUES (?, ?, 0, ?)",
                    plan.value(),
                    resource.name(),
                    resource.total());
        }
        return Charge.sale(
                new SubscriptionId(1),
                plan,
                Arrays.stream(granted).map(resource -> new Draw(resource.name(), resource.total())));
    }

    private void draw(SubscriptionId from, Charge charge) {
        drawWhen(() -> {}, from, charge);
    }

    private void drawWhen(Runnable before, SubscriptionId from, Charge charge) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            before.run();
            quotas.draw(admin(), from, charge);
            status.setRollbackOnly();
        });
    }

    @Test
    void anUnlimitedGrantComesFromAnUnlimitedOneAlone() {
        Reseller seller = reseller(root(), finite("customers", 5), finite("websites", 5), unlimited("mailboxes"));
        draw(seller.subscription(), sale(unlimited("mailboxes")));
        draw(seller.subscription(), sale(finite("mailboxes", GREATEST)));
        Charge tooMuch = sale(unlimited("websites"), unlimited("missing"), unlimited("mailboxes"));
        CustomersException refusal = refused(Reason.QUOTA_EXCEEDED, () -> draw(seller.subscription(), tooMuch));
        assertThat(refusal.violations())
                .containsExactly(
                        new Violation.Quota("missing", null, 0, seller.org(), seller.subscription()),
                        new Violation.Quota("websites", null, 5, seller.org(), seller.subscription()));
        assertThat(refusal).hasMessageContaining("websites (unlimited asked for, 5 left)");
    }

    @Test
    void nothingIsDrawnFromWhatIsNotGrantedButNothing() {
        Reseller seller = reseller(root(), finite("customers", 5));
        draw(seller.subscription(), sale(finite("missing", 0)));
        Charge one = sale(finite("missing", 1), finite("customers", 0));
        CustomersException refusal = refused(Reason.QUOTA_EXCEEDED, () -> draw(seller.subscription(), one));
        assertThat(refusal.violations())
                .containsExactly(new Violation.Quota("missing", 1L, 0, seller.org(), seller.subscription()));
    }

    @Test
    void aDrawOnlyCountsForTheNameAsItIsWritten() {
        Reseller seller = reseller(root(), finite("customers", 5), finite("ftpUsers", 5));
        Charge otherCase = sale(finite("ftpusers", 1));
        refused(Reason.QUOTA_EXCEEDED, () -> draw(seller.subscription(), otherCase));
    }

    @Test
    void whatHasNoTotalCountsAndDoesNotOverflow() {
        Reseller seller = reseller(root(), finite("customers", 5), unlimited("diskspace"));
        OrgId customer = customer(seller.org());
        PlanId plan = plan(seller.org(), finite("diskspace", GREATEST));
        sell(seller.org(), customer, plan);
        sell(seller.org(), customer, plan);
        assertThat(used(seller.subscription(), "diskspace")).isEqualTo(2 * GREATEST);
        Charge another = sale(finite("diskspace", GREATEST));
        Runnable almostFull = () -> sql.update(
                "UPDATE subscription_resources SET used = ? WHERE subscription_id = ? AND name = 'diskspace'",
                Long.MAX_VALUE - GREATEST + 1,
                seller.subscription().value());
        CustomersException refusal =
                refused(Reason.QUOTA_EXCEEDED, () -> drawWhen(almostFull, seller.subscription(), another));
        assertThat(refusal.violations())
                .containsExactly(
                        new Violation.Quota("diskspace", GREATEST, GREATEST - 1, seller.org(), seller.subscription()));
    }

    @Test
    void whatWasSoldUnlimitedKeepsItsSourceUnlimited() {
        OrgId org = customer(root());
        PlanId plan = plan(root(), finite("customers", 3), unlimited("websites"));
        sell(root(), org, plan);
        OrgId buyer = customer(org);
        SubscriptionId sold = sell(org, buyer, plan(org, unlimited("websites")));
        assertThat(refused(
                        Reason.FAILED_PRECONDITION,
                        () -> edits.setResource(admin(), root(), plan, finite("websites", 100))))
                .hasMessageContaining("websites");
        deletions.deleteSubscription(admin(), buyer, sold);
        edits.setResource(admin(), root(), plan, finite("websites", 100));
    }
}
