package customers.core.website;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.access.Role;
import customers.core.error.Reason;
import customers.core.id.DeletionId;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Moves, suspensions, tags, PHP versions, and what a restore brings back. */
class WebsiteChangesIT extends WithWebsites {
    @Autowired
    SubscriptionChanges subscriptionChanges;

    private SubscriptionId allowingOnly(OrgId org, PhpVersion version) {
        Terms terms = new Terms(
                List.of(), List.of(), null, PlanType.SHARED, null, null, List.of(version), version, null, null);
        PlanId plan = plans.create(
                admin(), root(), new NewPlan(name("Plan"), List.of(finite("websites", 5)), terms, List.of(), null));
        return sell(root(), org, plan);
    }

    private long activities(OrgId org, String kind) {
        return number(
                "SELECT COUNT(*) FROM activities WHERE kind = ? AND HEX(org_id) = ?",
                kind,
                org.toString().replace("-", ""));
    }

    @Test
    void aMoveGivesBackToTheOldAndDrawsFromTheNew() {
        Holder holder = holder(finite("websites", 2));
        SubscriptionId other = sell(root(), holder.org(), plan(root(), finite("websites", 1)));
        WebsiteId id = website(holder.org(), holder.subscription());
        changes.update(admin(), holder.org(), id, movedTo(other));
        assertThat(read(holder.org(), id).subscriptionId()).isEqualTo(other);
        assertThat(used(holder.subscription(), "websites")).isZero();
        assertThat(used(other, "websites")).isEqualTo(1);
        assertThat(number(
                        "SELECT COUNT(*) FROM ledger WHERE operation = 'website.move' AND cause_website_id IS NOT NULL"
                                + " AND subscription_id IN (?, ?)",
                        holder.subscription().value(),
                        other.value()))
                .isEqualTo(2);
        changes.update(admin(), holder.org(), id, movedTo(other));
        assertThat(activities(holder.org(), "website.move")).isEqualTo(1);
        WebsiteId second = website(holder.org(), holder.subscription());
        refused(Reason.QUOTA_EXCEEDED, () -> changes.update(admin(), holder.org(), second, movedTo(other)));
        assertThat(used(holder.subscription(), "websites")).isEqualTo(1);
    }

    @Test
    void aMoveIsToAnActiveSubscriptionOfTheSameOrg() {
        Holder holder = holder(finite("websites", 2));
        WebsiteId id = website(holder.org());
        Holder other = holder(finite("websites", 2));
        refused(Reason.NOT_FOUND, () -> changes.update(admin(), holder.org(), id, movedTo(other.subscription())));
        SubscriptionId poor = sell(root(), holder.org(), plan(root(), finite("mailboxes", 1)));
        refused(Reason.FAILED_PRECONDITION, () -> changes.update(admin(), holder.org(), id, movedTo(poor)));
        SubscriptionId asleep = sell(root(), holder.org(), plan(root(), finite("websites", 1)));
        subscriptionChanges.update(admin(), holder.org(), asleep, new SubscriptionChange(true, null, null, null));
        refused(Reason.FAILED_PRECONDITION, () -> changes.update(admin(), holder.org(), id, movedTo(asleep)));
        refused(Reason.NOT_FOUND, () -> changes.update(admin(), other.org(), id, movedTo(other.subscription())));
        assertThat(used(holder.subscription(), "websites")).isEqualTo(1);
    }

    @Test
    void thePhpVersionIsHeldToThePlanThatItWillBeOn() {
        Holder holder = holder(finite("websites", 2));
        WebsiteId id = website(holder.org());
        SubscriptionId old = allowingOnly(holder.org(), PhpVersion.PHP56);
        refused(Reason.FAILED_PRECONDITION, () -> changes.update(admin(), holder.org(), id, movedTo(old)));
        changes.update(admin(), holder.org(), id, new WebsiteChange(null, false, PhpVersion.PHP56, null, old));
        assertThat(read(holder.org(), id).phpVersion()).isEqualTo(PhpVersion.PHP56);
        WebsiteChange newer = new WebsiteChange(null, false, PhpVersion.PHP84, null, null);
        refused(Reason.FAILED_PRECONDITION, () -> changes.update(admin(), holder.org(), id, newer));
        changes.update(
                admin(),
                holder.org(),
                id,
                new WebsiteChange(null, false, PhpVersion.PHP84, null, holder.subscription()));
        assertThat(read(holder.org(), id).phpVersion()).isEqualTo(PhpVersion.PHP84);
    }

    private static WebsiteChange tagged(String... tags) {
        return new WebsiteChange(null, false, null, List.of(tags), null);
    }

    @Test
    void tagsAreReplacedAsAWhole() {
        Holder holder = holder(finite("websites", 2));
        WebsiteId id = website(holder.org());
        changes.update(admin(), holder.org(), id, tagged(" Größe ", "\"quoted\" 🐘"));
        assertThat(read(holder.org(), id).tags().items()).containsExactly("Größe", "\"quoted\" 🐘");
        changes.update(admin(), holder.org(), id, suspended(false));
        changes.update(admin(), holder.org(), id, tagged("Größe", "\"quoted\" 🐘"));
        assertThat(activities(holder.org(), "website.update")).isEqualTo(1);
        changes.update(admin(), holder.org(), id, tagged());
        assertThat(read(holder.org(), id).tags().items()).isEmpty();
        refused(Reason.INVALID_INPUT, () -> changes.update(admin(), holder.org(), id, tagged("a", " a")));
        refused(Reason.INVALID_INPUT, () -> changes.update(admin(), holder.org(), id, tagged(" ")));
        refused(Reason.INVALID_INPUT, () -> changes.update(admin(), holder.org(), id, tagged("a\nb")));
    }

    @Test
    void supportSuspendsAndLiftsAndNothingElse() {
        Holder holder = holder(finite("websites", 2));
        WebsiteId id = website(holder.org());
        changes.update(as(Role.SUPPORT, holder.org()), holder.org(), id, suspended(true));
        Website website = read(holder.org(), id);
        assertThat(website.status()).isEqualTo(WebsiteStatus.DISABLED);
        assertThat(website.suspendedBy()).isEqualTo(holder.org());
        assertThat(used(holder.subscription(), "websites")).isEqualTo(1);
        changes.update(as(Role.SUPPORT, holder.org()), holder.org(), id, suspended(false));
        assertThat(read(holder.org(), id).suspendedBy()).isNull();
        changes.update(admin(), holder.org(), id, suspended(false));
        assertThat(activities(holder.org(), "website.lift")).isEqualTo(1);
        WebsiteChange more = new WebsiteChange(true, false, PhpVersion.PHP56, null, null);
        refused(Reason.FORBIDDEN, () -> changes.update(as(Role.SUPPORT, root()), holder.org(), id, more));
        refused(Reason.FORBIDDEN, () -> changes.update(as(Role.SYSADMIN, root()), holder.org(), id, suspended(true)));
        websites.delete(admin(), holder.org(), id);
        refused(Reason.FORBIDDEN, () -> changes.update(as(Role.SUPPORT, root()), holder.org(), id, RESTORED));
    }

    @Test
    void onlyWhoSuspendedItOrOneAboveLifts() {
        Holder holder = holder(finite("websites", 2));
        OrgId org = holder.org();
        WebsiteId id = website(org);
        changes.update(as(Role.OWNER, org), org, id, suspended(true));
        changes.update(admin(), org, id, suspended(true));
        assertThat(read(org, id).suspendedBy()).isEqualTo(root());
        changes.update(as(Role.OWNER, org), org, id, suspended(true));
        refused(Reason.FORBIDDEN, () -> changes.update(as(Role.OWNER, org), org, id, suspended(false)));
        refused(
                Reason.FORBIDDEN,
                () -> changes.update(
                        as(Role.OWNER, org), org, id, new WebsiteChange(false, true, null, List.of("x"), null)));
        assertThat(read(org, id).tags().items()).isEmpty();
        changes.update(admin(), org, id, suspended(false));
        assertThat(read(org, id).status()).isEqualTo(WebsiteStatus.ACTIVE);
    }

    @Test
    void aRestoreLiftsNoSuspension() {
        Holder holder = holder(finite("websites", 2));
        OrgId org = holder.org();
        WebsiteId id = website(org);
        changes.update(admin(), org, id, suspended(true));
        websites.delete(as(Role.OWNER, org), org, id);
        assertThat(read(org, id).suspendedBy()).isNull();
        changes.update(as(Role.OWNER, org), org, id, RESTORED);
        assertThat(read(org, id).status()).isEqualTo(WebsiteStatus.DISABLED);
        assertThat(read(org, id).suspendedBy()).isEqualTo(root());
    }

    @Test
    void aRestoreDrawsFromAnotherSubscriptionWhenAskedTo() {
        Holder holder = holder(finite("websites", 2));
        WebsiteId id = website(holder.org());
        SubscriptionId other = sell(root(), holder.org(), plan(root(), finite("websites", 1)));
        websites.delete(admin(), holder.org(), id);
        changes.update(admin(), holder.org(), id, new WebsiteChange(false, true, null, List.of("back"), other));
        assertThat(used(holder.subscription(), "websites")).isZero();
        assertThat(used(other, "websites")).isEqualTo(1);
        assertThat(read(holder.org(), id).tags().items()).containsExactly("back");
        websites.delete(admin(), holder.org(), id);
        subscriptionChanges.update(admin(), holder.org(), other, new SubscriptionChange(true, null, null, null));
        refused(Reason.FAILED_PRECONDITION, () -> changes.update(admin(), holder.org(), id, RESTORED));
    }

    @Test
    void whatWentAlongWithSomethingElseComesBackWithThatAlone() {
        Holder holder = holder(finite("websites", 2));
        WebsiteId id = website(holder.org());
        websites.delete(admin(), holder.org(), id);
        DeletionId deletion = DeletionId.next();
        sql.update("UPDATE websites SET deletion_id = UNHEX(?) WHERE HEX(id) = ?", hex(deletion), hex(id));
        sql.update(
                "UPDATE subscriptions SET deletion_id = UNHEX(?) WHERE id = ?",
                hex(deletion),
                holder.subscription().value());
        refused(Reason.FAILED_PRECONDITION, () -> changes.update(admin(), holder.org(), id, RESTORED));
        sql.update(
                "UPDATE subscriptions SET deletion_id = NULL WHERE id = ?",
                holder.subscription().value());
        changes.update(admin(), holder.org(), id, RESTORED);
    }

    private static String hex(Object id) {
        return id.toString().replace("-", "");
    }
}
