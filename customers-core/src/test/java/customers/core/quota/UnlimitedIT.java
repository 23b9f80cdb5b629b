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
import java.util.List;
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

    private void draw(SubscriptionId from, Draw... draws) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            quotas.draw(admin(), from, List.of(draws), Cause.sale(new SubscriptionId(1)));
            status.setRollbackOnly();
        });
    }

    @Test
    void anUnlimitedGrantComesFromAnUnlimitedOneAlone() {
        Reseller seller = reseller(root(), finite("customers", 5), finite("websites", 5), unlimited("mailboxes"));
        draw(seller.subscription(), new Draw("mailboxes", null));
        draw(seller.subscription(), new Draw("mailboxes", GREATEST));
        CustomersException refusal = refused(
                Reason.QUOTA_EXCEEDED,
                () -> draw(
                        seller.subscription(),
                        new Draw("websites", null),
                        new Draw("missing", null),
                        new Draw("mailboxes", null)));
        assertThat(refusal.violations())
                .containsExactly(
                        new Violation.Quota("missing", null, 0, seller.org(), seller.subscription()),
                        new Violation.Quota("websites", null, 5, seller.org(), seller.subscription()));
        assertThat(refusal).hasMessageContaining("websites (unlimited asked for, 5 left)");
    }

    @Test
    void nothingIsDrawnFromWhatIsNotGrantedButNothing() {
        Reseller seller = reseller(root(), finite("customers", 5));
        draw(seller.subscription(), new Draw("missing", 0L));
        CustomersException refusal =
                refused(Reason.QUOTA_EXCEEDED, () -> draw(seller.subscription(), new Draw("missing", 1L)));
        assertThat(refusal.violations())
                .containsExactly(new Violation.Quota("missing", 1L, 0, seller.org(), seller.subscription()));
    }

    @Test
    void aDrawOnlyCountsForTheNameAsItIsWritten() {
        Reseller seller = reseller(root(), finite("customers", 5), finite("ftpUsers", 5));
        refused(Reason.QUOTA_EXCEEDED, () -> draw(seller.subscription(), new Draw("ftpusers", 1L)));
    }

    @Test
    void whatHasNoTotalCountsAndDoesNotOverflow() {
        Reseller seller = reseller(root(), finite("customers", 5), unlimited("diskspace"));
        OrgId customer = customer(seller.org());
        PlanId plan = plan(seller.org(), finite("diskspace", GREATEST));
        sell(seller.org(), customer, plan);
        sell(seller.org(), customer, plan);
        assertThat(used(seller.subscription(), "diskspace")).isEqualTo(2 * GREATEST);
        CustomersException refusal = refused(
                Reason.QUOTA_EXCEEDED, () -> draw(seller.subscription(), new Draw("diskspace", Long.MAX_VALUE)));
        assertThat(refusal.violations())
                .containsExactly(new Violation.Quota(
                        "diskspace",
                        Long.MAX_VALUE,
                        Long.MAX_VALUE - 2 * GREATEST,
                        seller.org(),
                        seller.subscription()));
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
