package customers.core.website;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.access.Role;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.error.Violation;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import customers.core.id.WebsiteId;
import customers.core.plan.NewPlan;
import customers.core.plan.PhpVersion;
import customers.core.plan.PlanType;
import customers.core.plan.Terms;
import customers.core.subscription.SubscriptionChange;
import customers.core.subscription.SubscriptionChanges;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What websites consume, and from what. */
class WebsitesIT extends WithWebsites {
    @Autowired
    SubscriptionChanges subscriptionChanges;

    private void suspend(Holder holder) {
        subscriptionChanges.update(
                admin(), holder.org(), holder.subscription(), new SubscriptionChange(true, null, null, null));
    }

    @Test
    void isReadAsItWasGiven() {
        Holder holder = holder(finite("websites", 2));
        String domain = domain();
        WebsiteId id = websites.create(admin(), holder.org(), named(domain.toUpperCase(Locale.ROOT) + "."));
        Website website = read(holder.org(), id);
        assertThat(website.domain()).isEqualTo(domain);
        assertThat(website.orgId()).isEqualTo(holder.org());
        assertThat(website.org()).isEqualTo(get(holder.org()).name());
        assertThat(website.subscriptionId()).isEqualTo(holder.subscription());
        var subscription = subscriptions.get(admin(), holder.org(), holder.subscription());
        assertThat(website.planId()).isEqualTo(subscription.planId());
        assertThat(website.plan()).isEqualTo(subscription.planName());
        assertThat(website.kind()).isEqualTo(WebsiteKind.NORMAL);
        assertThat(website.status()).isEqualTo(WebsiteStatus.ACTIVE);
        assertThat(website.phpVersion()).isEqualTo(PhpVersion.PHP84);
        assertThat(website.tags().items()).isEmpty();
        assertThat(website.colorCode()).matches("#[0-9a-f]{6}");
        assertThat(used(holder.subscription(), "websites")).isEqualTo(1);
        assertThat(get(holder.org()).websitesCount()).isEqualTo(1);
    }

    @Test
    void aKindConsumesItsResource() {
        Holder holder = holder(finite("websites", 2), unlimited("stagingWebsites"));
        websites.create(admin(), holder.org(), of(WebsiteKind.STAGING, null));
        assertThat(used(holder.subscription(), "websites")).isZero();
        assertThat(used(holder.subscription(), "stagingWebsites")).isEqualTo(1);
        refused(
                Reason.FORBIDDEN,
                () -> websites.create(admin(), holder.org(), of(WebsiteKind.CONTROL_PANEL, holder.subscription())));
        WebsiteId own = websites.create(admin(), root(), of(WebsiteKind.PHP_MY_ADMIN, null));
        assertThat(read(root(), own).subscriptionId()).isNull();
        refused(Reason.FAILED_PRECONDITION, () -> website(root()));
        websites.delete(admin(), root(), own);
    }

    @Test
    void tooLittleLeftIsToldOfTheOrgsOwnSubscription() {
        Holder holder = holder(finite("websites", 1));
        website(holder.org());
        CustomersException refusal = refused(Reason.QUOTA_EXCEEDED, () -> website(holder.org()));
        assertThat(refusal)
                .hasMessage("The website's subscription has too little left: websites (1 asked for, 0 left).");
        assertThat(refusal.violations())
                .isEqualTo(List.of(new Violation.Quota("websites", 1L, 0, holder.org(), holder.subscription())));
        assertThat(get(holder.org()).websitesCount()).isEqualTo(1);
    }

    @Test
    void theOldestActiveSubscriptionWithRoomIsTaken() {
        Holder holder = holder(finite("mailboxes", 1));
        refused(Reason.FAILED_PRECONDITION, () -> website(holder.org()));
        SubscriptionId full = sell(root(), holder.org(), plan(root(), finite("websites", 1)));
        SubscriptionId next = sell(root(), holder.org(), plan(root(), finite("websites", 1)));
        SubscriptionId last = sell(root(), holder.org(), plan(root(), unlimited("websites")));
        assertThat(read(holder.org(), website(holder.org())).subscriptionId()).isEqualTo(full);
        suspend(new Holder(holder.org(), next));
        assertThat(read(holder.org(), website(holder.org())).subscriptionId()).isEqualTo(last);
    }

    @Test
    void theSubscriptionThatIsAskedForMustBeTheOrgsAndActiveAndGrantIt() {
        Holder holder = holder(finite("websites", 5));
        Holder other = holder(finite("websites", 5));
        Holder poor = holder(finite("mailboxes", 5));
        refused(Reason.NOT_FOUND, () -> website(holder.org(), other.subscription()));
        refused(Reason.FAILED_PRECONDITION, () -> website(poor.org(), poor.subscription()));
        suspend(holder);
        refused(Reason.FAILED_PRECONDITION, () -> website(holder.org(), holder.subscription()));
        refused(Reason.FAILED_PRECONDITION, () -> website(holder.org()));
    }

    @Test
    void aLiveDomainIsUniqueInTheInstallation() {
        Holder one = holder(finite("websites", 5));
        Holder two = holder(finite("websites", 5));
        String domain = domain();
        WebsiteId first = websites.create(admin(), one.org(), named(domain));
        refused(Reason.ALREADY_EXISTS, () -> websites.create(admin(), two.org(), named(domain + ".")));
        websites.delete(admin(), one.org(), first);
        websites.create(admin(), two.org(), named(domain));
        refused(Reason.ALREADY_EXISTS, () -> changes.update(admin(), one.org(), first, RESTORED));
        refused(Reason.INVALID_INPUT, () -> websites.create(admin(), one.org(), named("192.0.2.1")));
    }

    @Test
    void aDeleteGivesBackAndARestoreDrawsAgain() {
        Holder holder = holder(finite("websites", 1));
        WebsiteId id = website(holder.org());
        websites.delete(admin(), holder.org(), id);
        assertThat(used(holder.subscription(), "websites")).isZero();
        assertThat(get(holder.org()).websitesCount()).isZero();
        assertThat(read(holder.org(), id).status()).isEqualTo(WebsiteStatus.DELETED);
        refused(Reason.NOT_FOUND, () -> websites.delete(admin(), holder.org(), id));
        refused(Reason.NOT_FOUND, () -> changes.update(admin(), holder.org(), id, suspended(false)));
        changes.update(admin(), holder.org(), id, RESTORED);
        assertThat(read(holder.org(), id).status()).isEqualTo(WebsiteStatus.ACTIVE);
        assertThat(used(holder.subscription(), "websites")).isEqualTo(1);
        assertThat(get(holder.org()).websitesCount()).isEqualTo(1);
        websites.delete(admin(), holder.org(), id);
        website(holder.org());
        refused(Reason.QUOTA_EXCEEDED, () -> changes.update(admin(), holder.org(), id, RESTORED));
        assertThat(read(holder.org(), id).status()).isEqualTo(WebsiteStatus.DELETED);
    }

    @Test
    void aPhpVersionIsOneThatThePlanAllows() {
        List<PhpVersion> allowed = List.of(PhpVersion.PHP56, PhpVersion.PHP74);
        Terms terms = new Terms(
                List.of(), List.of(), null, PlanType.SHARED, null, null, allowed, PhpVersion.PHP56, null, null);
        PlanId plan = plans.create(
                admin(), root(), new NewPlan(name("Plan"), List.of(unlimited("websites")), terms, List.of(), null));
        OrgId org = customer(root());
        sell(root(), org, plan);
        WebsiteId id = website(org);
        assertThat(read(org, id).phpVersion()).isEqualTo(PhpVersion.PHP56);
        refused(Reason.FAILED_PRECONDITION, () -> websites.create(admin(), org, running(PhpVersion.PHP84)));
        WebsiteId newer = websites.create(admin(), org, running(PhpVersion.PHP74));
        assertThat(read(org, newer).phpVersion()).isEqualTo(PhpVersion.PHP74);
    }

    private static NewWebsite running(PhpVersion version) {
        return new NewWebsite(WebsiteKind.NORMAL, domain(), null, Map.of(), null, version);
    }

    @Test
    void theOrgMustBeLiveAndTheCallersNotSuspended() {
        Holder holder = holder(finite("websites", 5));
        WebsiteId id = website(holder.org());
        suspend(root(), holder.org(), true);
        refused(Reason.FORBIDDEN, () -> websites.create(as(Role.OWNER, holder.org()), holder.org(), named(domain())));
        website(holder.org());
        refused(Reason.FORBIDDEN, () -> websites.create(as(Role.SUPPORT, root()), holder.org(), named(domain())));
        OrgId stranger = customer(root());
        refused(Reason.FORBIDDEN, () -> websites.delete(as(Role.OWNER, stranger), holder.org(), id));
        OrgId gone = customer(root());
        deletions.deleteOrg(admin(), gone);
        refused(Reason.NOT_FOUND, () -> website(gone));
    }
}
