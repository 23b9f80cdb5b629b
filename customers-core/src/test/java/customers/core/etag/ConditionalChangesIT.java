package customers.core.etag;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.Race;
import customers.core.WithPersons;
import customers.core.access.Caller;
import customers.core.access.Role;
import customers.core.deletion.Erasures;
import customers.core.error.Reason;
import customers.core.id.MemberId;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import customers.core.org.OrgChange;
import customers.core.plan.Plan;
import customers.core.plan.PlanChange;
import customers.core.plan.PlanEdits;
import customers.core.plan.Terms.Selection;
import customers.core.subscription.Recounts;
import customers.core.subscription.SubscriptionChange;
import customers.core.subscription.SubscriptionChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A change that is meant for one version happens to that one alone. */
class ConditionalChangesIT extends WithPersons {
    private static final ETag OTHER = new ETag("\"other\"");

    @Autowired
    Erasures erasures;

    @Autowired
    PlanEdits edits;

    @Autowired
    SubscriptionChanges changes;

    @Autowired
    Recounts recounts;

    private Caller onlyIf(ETag tag) {
        return admin().onlyIf(IfMatch.of("if_match", tag.value()));
    }

    /** Refused for another version than it is in, done for the one it is in. */
    private void isConditional(Supplier<ETag> version, Consumer<Caller> change) {
        refused(Reason.STALE, () -> change.accept(onlyIf(OTHER)));
        change.accept(onlyIf(version.get()));
    }

    private static OrgChange renamed() {
        return new OrgChange(name("Renamed"), null, null, null);
    }

    private Plan read(OrgId vendor, PlanId plan) {
        return plans.get(vendor, plan);
    }

    private ETag version(OrgId holder, SubscriptionId id) {
        return subscriptions.get(admin(), holder, id).etag();
    }

    private static SubscriptionChange called(@Nullable String friendlyName) {
        return new SubscriptionChange(null, null, null, friendlyName);
    }

    @Test
    void everyChangeOfAnOrgIsOneOfItsVersion() {
        OrgId org = customer(root());
        MemberId member = member(org, invited(org), Role.SUPER_ADMIN);
        Supplier<ETag> version = () -> get(org).etag();
        isConditional(version, caller -> orgs.update(caller, org, renamed()));
        isConditional(version, caller -> orgs.update(caller, org, new OrgChange(null, true, null, null)));
        isConditional(version, caller -> owners.set(caller, org, member));
        isConditional(version, caller -> owners.remove(caller, org));
        isConditional(version, caller -> deletions.deleteOrg(caller, org));
        isConditional(
                version, caller -> orgs.update(caller, org, new OrgChange(name("Back"), false, true, "de", null)));
        isConditional(version, caller -> erasures.eraseOrg(caller, org));
    }

    @Test
    void everyChangeOfAPlanIsOneOfItsVersion() {
        PlanId id = plan(root(), finite("websites", 3));
        Supplier<ETag> version = () -> read(root(), id).etag();
        PlanChange change = new PlanChange(name("New"), null, null, null, null, null, null, null, null, null, null);
        isConditional(version, caller -> edits.update(caller, root(), id, change));
        isConditional(version, caller -> edits.addResource(caller, root(), id, finite("mailboxes", 3)));
        isConditional(version, caller -> edits.setResource(caller, root(), id, unlimited("mailboxes")));
        isConditional(version, caller -> edits.addAllowance(caller, root(), id, "ssh"));
        isConditional(version, caller -> edits.setAllowance(caller, root(), id, "cron"));
        isConditional(version, caller -> edits.removeAllowance(caller, root(), id, "cron"));
        isConditional(version, caller -> edits.addSelection(caller, root(), id, new Selection("a", "b")));
        isConditional(version, caller -> edits.setSelection(caller, root(), id, new Selection("a", "c")));
        isConditional(version, caller -> edits.delete(caller, root(), id));
    }

    @Test
    void everyChangeOfASubscriptionIsOneOfItsVersion() {
        OrgId org = customer(root());
        SubscriptionId id = sell(root(), org, plan(root(), finite("websites", 3)));
        PlanId other = plan(root(), finite("websites", 5));
        Supplier<ETag> version = () -> version(org, id);
        isConditional(version, caller -> changes.update(caller, org, id, called("Ours")));
        isConditional(
                version, caller -> changes.update(caller, org, id, new SubscriptionChange(null, other, null, "Moved")));
        isConditional(
                version, caller -> changes.update(caller, org, id, new SubscriptionChange(true, null, null, null)));
        isConditional(version, caller -> deletions.deleteSubscription(caller, org, id));
        isConditional(
                version,
                caller -> changes.update(caller, org, id, new SubscriptionChange(false, true, null, null, "Back")));
        isConditional(version, caller -> erasures.eraseSubscription(caller, org, id));
    }

    @Test
    void countsAndUsageMakeNothingStale() {
        Reseller seller = reseller(root(), finite("customers", 5), finite("websites", 10));
        ETag org = get(seller.org()).etag();
        ETag held = version(seller.org(), seller.subscription());
        PlanId plan = plan(seller.org(), finite("websites", 3));
        ETag offered = read(seller.org(), plan).etag();
        OrgId buyer = customer(seller.org());
        sell(seller.org(), buyer, plan);
        assertThat(get(seller.org()).etag()).isEqualTo(org);
        assertThat(version(seller.org(), seller.subscription())).isEqualTo(held);
        assertThat(read(seller.org(), plan).etag()).isEqualTo(offered);
        recounts.recount(onlyIf(OTHER), seller.org(), seller.subscription());
    }

    @Test
    void anEditOfThePlanMakesItsSubscriptionsStale() {
        OrgId org = customer(root());
        PlanId plan = plan(root(), finite("websites", 3));
        SubscriptionId id = sell(root(), org, plan);
        ETag before = version(org, id);
        edits.setResource(admin(), root(), plan, finite("websites", 4));
        refused(Reason.STALE, () -> changes.update(onlyIf(before), org, id, called("Ours")));
    }

    @Test
    void whoMayNotAndWhatIsNotThereAreToldFirst() {
        OrgId org = customer(root());
        SubscriptionId id = sell(root(), org, plan(root(), finite("websites", 3)));
        OrgId customer = customer(root());
        IfMatch stale = IfMatch.of("if_match", OTHER.value());
        Caller member = as(Role.OWNER, org).onlyIf(stale);
        refused(Reason.FORBIDDEN, () -> orgs.update(as(Role.SUPPORT, root()).onlyIf(stale), org, renamed()));
        refused(
                Reason.FORBIDDEN,
                () -> changes.update(member, org, id, new SubscriptionChange(true, null, null, "Mine")));
        refused(Reason.NOT_FOUND, () -> deletions.deleteOrg(onlyIf(OTHER), OrgId.next()));
        refused(Reason.NOT_FOUND, () -> deletions.deleteSubscription(onlyIf(OTHER), customer, id));
        refused(Reason.NOT_FOUND, () -> edits.delete(onlyIf(OTHER), org, new PlanId(1)));
        refused(Reason.STALE, () -> changes.update(member, org, id, called("Mine")));
    }

    @Test
    void ofManyWhoReadTheSameVersionOneChangesIt() throws Exception {
        OrgId org = customer(root());
        PlanId plan = plan(root(), finite("websites", 3));
        SubscriptionId id = sell(root(), org, plan);
        Caller ofOrg = onlyIf(get(org).etag());
        oneWins(i -> orgs.update(ofOrg, org, renamed()));
        Caller ofSubscription = onlyIf(version(org, id));
        oneWins(i -> changes.update(ofSubscription, org, id, called("Nr " + i)));
        Caller ofPlan = onlyIf(read(root(), plan).etag());
        oneWins(i -> edits.addAllowance(ofPlan, root(), plan, "allowance" + i));
    }

    private static void oneWins(Consumer<Integer> change) throws Exception {
        List<Callable<Boolean>> works = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int runner = i;
            works.add(() -> {
                change.accept(runner);
                return true;
            });
        }
        List<Race.Outcome<Boolean>> outcomes = Race.run(works);
        assertThat(outcomes).filteredOn(Race.Outcome::won).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.reason() == Reason.STALE)
                .hasSize(11);
    }
}
