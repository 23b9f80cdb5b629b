package customers.core.website;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.OwnCore;
import customers.core.Race;
import customers.core.access.Caller;
import customers.core.access.Role;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.ServerGroupId;
import customers.core.id.ServerId;
import customers.core.id.SubscriptionId;
import customers.core.id.WebsiteId;
import customers.core.plan.NewPlan;
import customers.core.plan.PhpVersion;
import customers.core.plan.PlanType;
import customers.core.plan.Terms;
import customers.core.subscription.DedicatedServers.Purpose;
import customers.core.subscription.NewSubscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two groups of two servers each, and a plan of both. */
class PlacementIT extends WithWebsites {
    private ServerGroupId first;
    private ServerGroupId second;
    private ServerId a;
    private ServerId b;
    private ServerId c;

    @BeforeEach
    void register() {
        first = servers.createGroup(admin(), name("Group"));
        second = servers.createGroup(admin(), name("Group"));
        a = server(first);
        b = server(first);
        c = server(second);
    }

    private PlanId placing(@Nullable Boolean selectable, @Nullable ServerGroupId preferred, ServerGroupId... groups) {
        Terms terms = new Terms(
                List.of(),
                List.of(),
                selectable,
                PlanType.SHARED,
                null,
                null,
                List.of(PhpVersion.PHP84),
                PhpVersion.PHP84,
                null,
                null);
        return plans.create(
                admin(),
                root(),
                new NewPlan(name("Plan"), List.of(unlimited("websites")), terms, List.of(groups), preferred));
    }

    private Holder on(PlanId plan, Map<Purpose, ServerId> dedicated) {
        OrgId org = customer(root());
        return new Holder(
                org, sales.sell(admin(), root(), org, new NewSubscription(plan, new TreeMap<>(dedicated), null)));
    }

    private static NewWebsite asking(Map<Purpose, ServerId> servers, @Nullable ServerGroupId group) {
        return new NewWebsite(WebsiteKind.NORMAL, domain(), null, servers, group, null);
    }

    private Website placed(Holder holder) {
        return read(holder.org(), website(holder.org()));
    }

    @Test
    void thePlansGroupsAreFilledEvenlyItsDefaultFirst() {
        Holder holder = on(placing(null, first, second, first), Map.of());
        Website website = placed(holder);
        assertThat(website.appServerId()).isEqualTo(a);
        assertThat(website.backupServerId()).isEqualTo(a);
        assertThat(website.dbServerId()).isEqualTo(a);
        assertThat(website.emailServerId()).isEqualTo(a);
        assertThat(website.serverIps())
                .isNotNull()
                .satisfies(ips -> assertThat(ips.items()).hasSize(1));
        assertThat(placed(holder).appServerId()).isEqualTo(b);
        websites.delete(admin(), holder.org(), website.id());
        assertThat(placed(holder).appServerId()).isEqualTo(a);
    }

    @Test
    void aGroupWithoutServersIsPassedOver() {
        ServerGroupId empty = servers.createGroup(admin(), name("Group"));
        assertThat(placed(on(placing(null, empty, empty, second), Map.of())).appServerId())
                .isEqualTo(c);
        assertThat(placed(on(placing(null, empty, empty), Map.of())).appServerId())
                .isNotNull();
    }

    @Test
    void whatIsDedicatedComesFirstAndIsNobodyElses() {
        PlanId plan = placing(null, second, second);
        Holder owner = on(plan, Map.of(Purpose.APP, c, Purpose.DB, a));
        Website website = placed(owner);
        assertThat(website.appServerId()).isEqualTo(c);
        assertThat(website.dbServerId()).isEqualTo(a);
        Holder other = on(plan, Map.of());
        Website elsewhere = placed(other);
        assertThat(elsewhere.appServerId()).isNotNull().isNotIn(a, c);
        assertThat(elsewhere.emailServerId()).isNotNull().isNotIn(a, c);
    }

    @Test
    void theMasterOrgChoosesServers() {
        Holder holder = on(placing(null, null), Map.of());
        Holder owner = on(placing(null, null), Map.of(Purpose.APP, c));
        WebsiteId id = websites.create(admin(), holder.org(), asking(Map.of(Purpose.APP, b), null));
        assertThat(read(holder.org(), id).appServerId()).isEqualTo(b);
        Caller customer = as(Role.OWNER, holder.org());
        refused(Reason.FORBIDDEN, () -> websites.create(customer, holder.org(), asking(Map.of(Purpose.APP, b), null)));
        ServerId unknown = ServerId.next();
        refused(
                Reason.FORBIDDEN,
                () -> websites.create(customer, holder.org(), asking(Map.of(Purpose.DB, unknown), null)));
        refused(
                Reason.NOT_FOUND,
                () -> websites.create(admin(), holder.org(), asking(Map.of(Purpose.DB, unknown), null)));
        refused(
                Reason.ALREADY_EXISTS,
                () -> websites.create(admin(), holder.org(), asking(Map.of(Purpose.EMAIL, c), null)));
        WebsiteId own =
                websites.create(as(Role.OWNER, owner.org()), owner.org(), asking(Map.of(Purpose.EMAIL, c), null));
        assertThat(read(owner.org(), own).emailServerId()).isEqualTo(c);
    }

    @Test
    void aGroupIsChosenWhereThePlanLetsChoose() {
        Holder fixed = on(placing(false, first, first), Map.of());
        refused(Reason.FORBIDDEN, () -> websites.create(admin(), fixed.org(), asking(Map.of(), first)));
        Holder among = on(placing(true, first, first, second), Map.of());
        WebsiteId id = websites.create(as(Role.OWNER, among.org()), among.org(), asking(Map.of(), second));
        assertThat(read(among.org(), id).appServerId()).isEqualTo(c);
        ServerGroupId third = servers.createGroup(admin(), name("Group"));
        refused(Reason.FORBIDDEN, () -> websites.create(admin(), among.org(), asking(Map.of(), third)));
        Holder any = on(placing(true, null), Map.of());
        WebsiteId nowhere = websites.create(admin(), any.org(), asking(Map.of(), third));
        assertThat(read(any.org(), nowhere).appServerId()).isNull();
        ServerGroupId unknown = ServerGroupId.next();
        refused(Reason.NOT_FOUND, () -> websites.create(admin(), any.org(), asking(Map.of(), unknown)));
    }

    @Test
    void withoutServersAWebsiteIsPlacedNowhere() {
        try (OwnCore core = OwnCore.begun()) {
            Websites own = core.get(Websites.class);
            WebsiteId id = own.create(
                    core.owner(),
                    core.root(),
                    new NewWebsite(WebsiteKind.CONTROL_PANEL, domain(), null, Map.of(), null, null));
            Website website = core.get(WebsiteListings.class).get(core.owner(), core.root(), id);
            assertThat(website.appServerId()).isNull();
            assertThat(website.serverIps()).isNull();
        }
    }

    @Test
    void aDedicationThatComesInBetweenIsNoticed() throws Exception {
        PlanId plan = placing(null, first, first);
        Holder holder = on(plan, Map.of());
        OrgId buyer = customer(root());
        SubscriptionId[] sold = new SubscriptionId[1];
        List<Callable<Object>> works = new ArrayList<>();
        works.add(() -> sold[0] = sales.sell(
                admin(), root(), buyer, new NewSubscription(plan, new TreeMap<>(Map.of(Purpose.APP, a)), null)));
        for (int i = 0; i < 8; i++) {
            works.add(() -> website(holder.org()));
        }
        assertThat(Race.run(works)).allMatch(Race.Outcome::won);
        assertThat(placed(holder).appServerId()).isEqualTo(b);
        assertThat(number("SELECT COUNT(*) FROM servers WHERE dedicated_subscription_id = ?", sold[0].value()))
                .isEqualTo(1);
    }
}
