package customers.core.server;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.OwnCore;
import customers.core.Race;
import customers.core.WithCore;
import customers.core.access.Role;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.ServerGroupId;
import customers.core.id.ServerId;
import customers.core.id.SubscriptionId;
import customers.core.listing.Page;
import customers.core.server.ServerIps.ServerIp;
import customers.core.subscription.DedicatedServers.Dedicated;
import customers.core.subscription.DedicatedServers.Purpose;
import customers.core.subscription.NewSubscription;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServersIT extends WithCore {
    private static NewServer newServer(String hostname, @Nullable ServerGroupId group, ServerIp... ips) {
        return new NewServer("Server " + hostname, hostname, group, new ServerIps(List.of(ips)));
    }

    private ServerId server() {
        return servers.create(admin(), newServer(name("host").replace(' ', '-') + ".example.com", null));
    }

    private static NewSubscription dedicating(PlanId plan, Map<Purpose, ServerId> servers) {
        return new NewSubscription(plan, new TreeMap<>(servers), null);
    }

    private Server read(ServerId id) {
        return servers.list(admin(), firstPage()).items().stream()
                .filter(server -> server.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isReadAsItWasGiven() {
        ServerGroupId group = servers.createGroup(as(Role.SYSADMIN, root()), " " + name("Group"));
        ServerIp[] ips = {new ServerIp("192.0.2.1", true), new ServerIp("2001:db8::1", false)};
        ServerId id = servers.create(as(Role.SYSADMIN, root()), newServer("Mixed.Case.Example.com", group, ips));
        Server server = read(id);
        assertThat(server.hostname()).isEqualTo("mixed.case.example.com");
        assertThat(server.groupId()).isEqualTo(group);
        assertThat(server.ips().items()).containsExactly(ips);
        assertThat(server.subscriptionId()).isNull();
        refused(Reason.ALREADY_EXISTS, () -> servers.create(admin(), newServer("MIXED.case.example.com", null)));
        assertThat(servers.listGroups(admin(), firstPage()).items())
                .filteredOn(read -> read.id().equals(group))
                .extracting(ServerGroup::serverCount)
                .containsExactly(1L);
    }

    @Test
    void namesOfGroupsAreUniqueWithoutCase() {
        String name = name("Gruppe");
        servers.createGroup(admin(), name);
        refused(Reason.ALREADY_EXISTS, () -> servers.createGroup(admin(), name.toUpperCase(java.util.Locale.ROOT)));
        refused(Reason.INVALID_INPUT, () -> servers.createGroup(admin(), " "));
        ServerIp[] two = {new ServerIp("192.0.2.1", true), new ServerIp("192.0.2.2", true)};
        refused(Reason.INVALID_INPUT, () -> servers.create(admin(), newServer("a.example.com", null, two)));
        refused(Reason.NOT_FOUND, () -> servers.create(admin(), newServer("a.example.com", ServerGroupId.next())));
    }

    @Test
    void belongToTheMasterOrg() {
        OrgId reseller = reseller(root(), unlimited("customers")).org();
        refused(Reason.FORBIDDEN, () -> servers.createGroup(as(Role.OWNER, reseller), "Mine"));
        refused(Reason.FORBIDDEN, () -> servers.list(as(Role.OWNER, reseller), firstPage()));
        refused(Reason.FORBIDDEN, () -> servers.listGroups(as(Role.SUPPORT, root()), firstPage()));
    }

    @Test
    void theFirstServerMakesTheFirstGroup() throws Exception {
        try (OwnCore core = OwnCore.begun()) {
            Servers own = core.get(Servers.class);
            var outcomes = Race.run(
                    8, () -> own.create(core.owner(), newServer(name("h").replace(' ', 'x'), null)));
            assertThat(outcomes).filteredOn(Race.Outcome::won).isNotEmpty();
            Page<ServerGroup> groups = own.listGroups(core.owner(), firstPage());
            assertThat(groups.items()).extracting(ServerGroup::name).containsExactly("Default");
            assertThat(outcomes).allMatch(Race.Outcome::won);
        }
    }

    @Test
    void areDedicatedToOneLiveSubscriptionForAnyPurposes() {
        OrgId customer = customer(root());
        PlanId plan = plan(root());
        ServerId one = server();
        ServerId two = server();
        SubscriptionId sold = sales.sell(
                admin(),
                root(),
                customer,
                dedicating(plan, Map.of(Purpose.APP, one, Purpose.DB, one, Purpose.EMAIL, two)));
        assertThat(subscriptions.get(admin(), customer, sold).dedicatedServers().items())
                .containsExactly(
                        new Dedicated(Purpose.APP, one, read(one).friendlyName()),
                        new Dedicated(Purpose.DB, one, read(one).friendlyName()),
                        new Dedicated(Purpose.EMAIL, two, read(two).friendlyName()));
        assertThat(read(one).subscriptionId()).isEqualTo(sold);
        assertThat(read(one).customerOrgName()).isEqualTo(get(customer).name());
        ServerId free = server();
        refused(
                Reason.ALREADY_EXISTS,
                () -> sales.sell(
                        admin(), root(), customer, dedicating(plan, Map.of(Purpose.APP, free, Purpose.DB, two))));
        assertThat(read(free).subscriptionId()).isNull();
        refused(
                Reason.NOT_FOUND,
                () -> sales.sell(admin(), root(), customer, dedicating(plan, Map.of(Purpose.APP, ServerId.next()))));
        deletions.deleteOrg(admin(), customer);
        assertThat(read(one).subscriptionId()).isNull();
        OrgId next = customer(root());
        SubscriptionId again = sales.sell(admin(), root(), next, dedicating(plan, Map.of(Purpose.BACKUP, one)));
        assertThat(read(one).subscriptionId()).isEqualTo(again);
    }

    @Test
    void areDedicatedByTheMasterOrgAlone() {
        Reseller seller = reseller(root(), unlimited("customers"));
        OrgId customer = customer(seller.org());
        PlanId plan = plan(seller.org());
        ServerId server = server();
        refused(
                Reason.FORBIDDEN,
                () -> sales.sell(admin(), seller.org(), customer, dedicating(plan, Map.of(Purpose.APP, server))));
    }

    @Test
    void of16SalesOfOneServerAtOnceOneWins() throws Exception {
        OrgId customer = customer(root());
        PlanId plan = plan(root());
        ServerId one = server();
        ServerId two = server();
        var outcomes = Race.run(
                16,
                () -> sales.sell(
                        admin(), root(), customer, dedicating(plan, Map.of(Purpose.APP, one, Purpose.DB, two))));
        assertThat(outcomes).filteredOn(Race.Outcome::won).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.won())
                .allMatch(outcome -> outcome.reason() == Reason.ALREADY_EXISTS);
    }
}
