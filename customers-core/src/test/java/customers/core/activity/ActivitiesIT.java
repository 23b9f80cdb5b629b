package customers.core.activity;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.WithCore;
import customers.core.access.Caller;
import customers.core.access.Membership;
import customers.core.access.Role;
import customers.core.customer.NewCustomer;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.ServerGroupId;
import customers.core.id.ServerId;
import customers.core.id.SubscriptionId;
import customers.core.listing.Page;
import customers.core.org.OrgChange;
import customers.core.server.NewServer;
import customers.core.server.ServerIps;
import customers.core.subscription.SubscriptionChange;
import customers.core.subscription.SubscriptionChanges;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ActivitiesIT extends WithCore {
    @Autowired
    ActivityListings activities;

    @Autowired
    SubscriptionChanges changes;

    private static ActivityQuery all() {
        return of(null, null, null);
    }

    private static ActivityQuery of(@Nullable String kind, @Nullable Instant after, @Nullable Instant before) {
        return new ActivityQuery(kind, after, before, firstPage());
    }

    private List<Activity> list(OrgId org, ActivityQuery query) {
        Page<Activity> page = activities.list(admin(), org, query);
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items();
    }

    private List<String> kinds(OrgId org) {
        return list(org, all()).stream().map(Activity::kind).toList();
    }

    @Test
    void tellWhoDidWhatToWhatAndFromWhere() {
        OrgId org = customer(root());
        Caller caller = new Caller(
                "login:1",
                null,
                List.of(new Membership(root(), true, Set.of(Role.OWNER))),
                "request-7",
                "2001:db8::1",
                null);
        String before = get(org).name();
        orgs.update(caller, org, new OrgChange("Grüße " + before, null, null, null));
        Activity activity = list(org, all()).get(0);
        assertThat(activity.orgId()).isEqualTo(org);
        assertThat(activity.kind()).isEqualTo("org.update");
        assertThat(activity.message()).isNull();
        assertThat(activity.actor()).isEqualTo("login:1");
        assertThat(activity.requestId()).isEqualTo("request-7");
        assertThat(activity.ipAddr()).isEqualTo("2001:db8::1");
        assertThat(activity.objectKind()).isEqualTo("org");
        assertThat(activity.objectId()).isEqualTo(org.toString());
        assertThat(activity.objectName()).isEqualTo(before);
    }

    @Test
    void aCustomerIsToldOfAtItsParent() {
        Reseller seller = reseller(root(), unlimited("customers"));
        OrgId customer = customer(seller.org());
        assertThat(list(seller.org(), of("customer.create", null, null)))
                .extracting(Activity::objectId)
                .containsExactly(customer.toString());
        assertThat(kinds(customer)).isEmpty();
    }

    @Test
    void onlyWhatChangesAnOrgIsToldOf() {
        OrgId org = customer(root());
        String name = get(org).name();
        orgs.update(admin(), org, new OrgChange(name, false, "en", ""));
        assertThat(kinds(org)).isEmpty();
        suspend(root(), org, true);
        suspend(root(), org, true);
        suspend(root(), org, false);
        orgs.update(admin(), org, new OrgChange(null, null, "de", null));
        orgs.update(admin(), org, new OrgChange(name, true, "fr", "https://example.com/"));
        assertThat(kinds(org)).containsExactly("org.suspend", "org.lift", "org.update", "org.suspend", "org.update");
    }

    @Test
    void eachOfSeveralChangesOfASubscriptionIsToldOf() {
        OrgId org = customer(root());
        SubscriptionId subscription = sell(root(), org, plan(root(), finite("websites", 1)));
        PlanId larger = plan(root(), finite("websites", 2));
        changes.update(admin(), org, subscription, new SubscriptionChange(false, null, null, null));
        assertThat(kinds(org)).isEmpty();
        changes.update(admin(), org, subscription, new SubscriptionChange(true, larger, null, "Larger"));
        changes.update(admin(), org, subscription, new SubscriptionChange(true, larger, null, null));
        assertThat(kinds(org))
                .containsExactly("subscription.update", "subscription.suspend", "subscription.change-plan");
    }

    @Test
    void whatIsRefusedWasNotDone() {
        OrgId org = customer(root());
        OrgId other = customer(root());
        refused(Reason.ALREADY_EXISTS, () -> customers.create(admin(), root(), new NewCustomer(get(org).name())));
        refused(
                Reason.ALREADY_EXISTS,
                () -> orgs.update(admin(), org, new OrgChange(get(other).name(), true, null, null)));
        refused(Reason.FORBIDDEN, () -> suspend(org, org, true));
        assertThat(kinds(org)).isEmpty();
        assertThat(get(org).suspendedBy()).isNull();
    }

    @Test
    void serversAreToldOfAtTheMasterOrg() {
        ServerGroupId group = servers.createGroup(admin(), name("Group"));
        String host = name("host").replace(' ', '-') + ".example.com";
        ServerId server = servers.create(admin(), new NewServer(host, host, group, new ServerIps(List.of())));
        assertThat(list(root(), of("server-group.create", null, null)))
                .extracting(Activity::objectId)
                .contains(group.toString());
        assertThat(list(root(), of("server.create", null, null)))
                .extracting(Activity::objectId)
                .contains(server.toString());
    }

    @Test
    void areListedByTimeAndKindAndPage() {
        OrgId org = customer(root());
        for (String locale : List.of("de", "fr", "it")) {
            orgs.update(admin(), org, new OrgChange(null, null, locale, null));
        }
        suspend(root(), org, true);
        List<Activity> all = list(org, all());
        assertThat(list(org, of("org.update", null, null))).hasSize(3);
        assertThat(list(org, of("org.up", null, null))).isEmpty();
        Instant last = all.get(3).createdAt();
        assertThat(list(org, of(null, last, null))).contains(all.get(3));
        assertThat(list(org, of(null, last.plusMillis(1), null))).isEmpty();
        assertThat(list(org, of(null, null, all.get(0).createdAt()))).isEmpty();
        assertThat(list(org, of(null, null, last.plusMillis(1)))).isEqualTo(all);
        Page<Activity> page =
                activities.list(admin(), org, new ActivityQuery(null, null, null, new Page.Request(1, 2, true)));
        assertThat(page.total()).isEqualTo(4);
        assertThat(page.items()).containsExactly(all.get(2), all.get(1));
    }

    @Test
    void areReadByThoseWhoReadTheOrgADeletedOneToo() {
        OrgId org = customer(root());
        suspend(root(), org, true);
        deletions.deleteOrg(admin(), org);
        assertThat(kinds(org)).startsWith("org.suspend");
        assertThat(activities.list(as(Role.SYSADMIN, org), org, all()).items()).isNotEmpty();
        refused(Reason.FORBIDDEN, () -> activities.list(as(Role.BUSINESS, org), org, all()));
        refused(Reason.FORBIDDEN, () -> activities.list(as(Role.OWNER, org), root(), all()));
    }
}
