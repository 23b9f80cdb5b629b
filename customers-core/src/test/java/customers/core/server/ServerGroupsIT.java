package customers.core.server;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.Race;
import customers.core.WithCore;
import customers.core.access.Role;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.id.ServerGroupId;
import customers.core.plan.NewPlan;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class ServerGroupsIT extends WithCore {
    private ServerGroupId group() {
        return servers.createGroup(admin(), name("Group"));
    }

    private void serverIn(ServerGroupId group) {
        String host = name("host").replace(' ', '-') + ".example.com";
        servers.create(admin(), new NewServer(host, host, group, new ServerIps(List.of())));
    }

    private void planOf(ServerGroupId group) {
        plans.create(
                admin(),
                root(),
                new NewPlan(name("Plan"), List.of(), terms(List.of(), List.of()), List.of(group), null));
    }

    @Test
    void isReadWithTheNumberOfItsServers() {
        ServerGroupId id = group();
        serverIn(id);
        ServerGroup group = servers.getGroup(as(Role.SYSADMIN, root()), id);
        assertThat(group.id()).isEqualTo(id);
        assertThat(group.serverCount()).isEqualTo(1);
        ServerGroupId unknown = ServerGroupId.next();
        refused(Reason.NOT_FOUND, () -> servers.getGroup(admin(), unknown));
        refused(Reason.FORBIDDEN, () -> servers.getGroup(as(Role.SUPPORT, root()), id));
    }

    @Test
    void isRenamedToANameThatIsFree() {
        ServerGroupId id = group();
        String name = name("Große Gruppe");
        servers.renameGroup(as(Role.SYSADMIN, root()), id, " " + name + " ");
        assertThat(servers.getGroup(admin(), id).name()).isEqualTo(name);
        servers.renameGroup(admin(), id, name.toUpperCase(Locale.ROOT));
        servers.renameGroup(admin(), id, null);
        assertThat(servers.getGroup(admin(), id).name()).isEqualTo(name.toUpperCase(Locale.ROOT));
        ServerGroupId other = group();
        refused(Reason.ALREADY_EXISTS, () -> servers.renameGroup(admin(), other, name));
        refused(Reason.INVALID_INPUT, () -> servers.renameGroup(admin(), other, " "));
        ServerGroupId unknown = ServerGroupId.next();
        refused(Reason.NOT_FOUND, () -> servers.renameGroup(admin(), unknown, name("Free")));
        OrgId reseller = reseller(root(), unlimited("customers")).org();
        refused(Reason.FORBIDDEN, () -> servers.renameGroup(as(Role.OWNER, reseller), id, name("Mine")));
        assertThat(number(
                        "SELECT COUNT(*) FROM activities WHERE kind = 'server-group.update' AND object_id = ?",
                        id.toString()))
                .isEqualTo(2);
    }

    @Test
    void isDeletedOnceNothingRefersToIt() {
        ServerGroupId empty = group();
        servers.deleteGroup(as(Role.SYSADMIN, root()), empty);
        refused(Reason.NOT_FOUND, () -> servers.getGroup(admin(), empty));
        refused(Reason.NOT_FOUND, () -> servers.deleteGroup(admin(), empty));
        ServerGroupId full = group();
        serverIn(full);
        refused(Reason.FAILED_PRECONDITION, () -> servers.deleteGroup(admin(), full));
        ServerGroupId planned = group();
        planOf(planned);
        refused(Reason.FAILED_PRECONDITION, () -> servers.deleteGroup(admin(), planned));
        ServerGroupId other = group();
        refused(Reason.FORBIDDEN, () -> servers.deleteGroup(as(Role.SUPPORT, root()), other));
    }

    @Test
    void aDeleteRacesWithWhatBeginsToReferToIt() throws Exception {
        for (int round = 0; round < 5; round++) {
            ServerGroupId id = group();
            List<Callable<Boolean>> works = List.of(
                    () -> {
                        servers.deleteGroup(admin(), id);
                        return true;
                    },
                    () -> {
                        serverIn(id);
                        return true;
                    },
                    () -> {
                        planOf(id);
                        return true;
                    });
            var outcomes = Race.run(works);
            boolean deleted = outcomes.get(0).won();
            assertThat(outcomes.subList(1, 3))
                    .allMatch(outcome -> deleted ? outcome.reason() == Reason.NOT_FOUND : outcome.won());
        }
    }
}
