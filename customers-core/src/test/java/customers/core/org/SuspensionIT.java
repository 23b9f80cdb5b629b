package customers.core.org;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.WithCore;
import customers.core.access.Role;
import customers.core.customer.NewCustomer;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.tree.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** root → upper → lower → leaf. */
class SuspensionIT extends WithCore {
    private Reseller upper;
    private Reseller lower;
    private OrgId leaf;
    private PlanId plan;

    @BeforeEach
    void growTheLine() {
        upper = reseller(root(), unlimited("customers"), unlimited("websites"));
        lower = reseller(upper.org(), unlimited("customers"), unlimited("websites"));
        leaf = customer(lower.org());
        plan = plan(lower.org(), finite("websites", 1));
    }

    private void isSuspendedBy(OrgId org, OrgId by) {
        assertThat(get(org).status()).isEqualTo(Status.SUSPENDED);
        assertThat(get(org).suspendedBy()).isEqualTo(by);
    }

    private void isActive(OrgId org) {
        assertThat(get(org).status()).isEqualTo(Status.ACTIVE);
        assertThat(get(org).suspendedBy()).isNull();
    }

    @Test
    void theDirectParentSuspendsAndLifts() {
        suspend(lower.org(), leaf, true);
        isSuspendedBy(leaf, lower.org());
        suspend(lower.org(), leaf, false);
        isActive(leaf);
        suspend(lower.org(), leaf, false);
        isActive(leaf);
    }

    @Test
    void noOrgSuspendsOrLiftsItself() {
        refused(Reason.FORBIDDEN, () -> suspend(lower.org(), lower.org(), true));
        suspend(upper.org(), lower.org(), true);
        refused(Reason.FORBIDDEN, () -> suspend(lower.org(), lower.org(), false));
        refused(Reason.FORBIDDEN, () -> suspend(root(), root(), true));
    }

    @Test
    void theHigherTakesTheSuspensionOver() {
        suspend(lower.org(), leaf, true);
        suspend(upper.org(), leaf, true);
        isSuspendedBy(leaf, upper.org());
        refused(Reason.FORBIDDEN, () -> suspend(lower.org(), leaf, false));
        isSuspendedBy(leaf, upper.org());
        suspend(root(), leaf, false);
        isActive(leaf);
    }

    @Test
    void theLowerNeitherTakesItOverNorLiftsIt() {
        suspend(root(), leaf, true);
        suspend(upper.org(), leaf, true);
        isSuspendedBy(leaf, root());
        refused(Reason.FORBIDDEN, () -> suspend(upper.org(), leaf, false));
        refused(Reason.FORBIDDEN, () -> suspend(lower.org(), leaf, false));
        suspend(root(), leaf, false);
        isActive(leaf);
    }

    @Test
    void membersOfItAndBelowReadButDoNotWriteWhileThoseAboveDo() {
        suspend(root(), upper.org(), true);
        for (OrgId org : new OrgId[] {upper.org(), lower.org()}) {
            orgs.get(as(Role.OWNER, org), leaf);
            refused(Reason.FORBIDDEN, () -> deletions.deleteOrg(as(Role.OWNER, org), leaf));
            refused(
                    Reason.FORBIDDEN,
                    () -> customers.create(as(Role.OWNER, org), lower.org(), new NewCustomer(name("Customer"))));
            refused(Reason.FORBIDDEN, () -> suspend(org, leaf, true));
        }
        refused(
                Reason.FORBIDDEN,
                () -> orgs.update(as(Role.OWNER, leaf), leaf, new OrgChange(name("New"), null, null, null)));
        sell(lower.org(), leaf, plan);
        assertThat(get(leaf).subscriptionsCount()).isEqualTo(1);
    }

    @Test
    void drawsStayAndTheNameStaysTaken() {
        sell(lower.org(), leaf, plan);
        suspend(upper.org(), lower.org(), true);
        suspend(upper.org(), leaf, true);
        assertThat(used(lower.subscription(), "websites")).isEqualTo(1);
        assertThat(used(upper.subscription(), "customers")).isEqualTo(1);
        String taken = get(leaf).name();
        refused(Reason.ALREADY_EXISTS, () -> customers.create(admin(), lower.org(), new NewCustomer(taken)));
    }

    @Test
    void aSuspendedOrgMayBeDeletedFromAbove() {
        suspend(root(), lower.org(), true);
        deletions.deleteOrg(as(Role.OWNER, upper.org()), lower.org());
        assertThat(get(lower.org()).status()).isEqualTo(Status.DELETED);
        assertThat(used(upper.subscription(), "customers")).isZero();
        refused(Reason.NOT_FOUND, () -> suspend(root(), lower.org(), false));
    }

    @Test
    void detailsAndSuspensionChangeTogetherOrNotAtAll() {
        orgs.update(admin(), leaf, new OrgChange("Renamed", true, "pt-BR", "https://hooks.example.com/1"));
        Org org = get(leaf);
        assertThat(org.name()).isEqualTo("Renamed");
        assertThat(org.locale()).isEqualTo("pt-BR");
        assertThat(org.slackNotificationWebhookUrl()).isEqualTo("https://hooks.example.com/1");
        isSuspendedBy(leaf, root());
        refused(Reason.INVALID_INPUT, () -> orgs.update(admin(), leaf, new OrgChange("\u0000", false, null, null)));
        isSuspendedBy(leaf, root());
        orgs.update(admin(), leaf, new OrgChange(null, null, null, ""));
        assertThat(get(leaf).slackNotificationWebhookUrl()).isNull();
        orgs.update(admin(), leaf, new OrgChange(null, null, null, null));
        assertThat(get(leaf).name()).isEqualTo("Renamed");
    }
}
