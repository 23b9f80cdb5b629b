package customers.core.server;

import static customers.core.error.CustomersException.alreadyExists;
import static customers.core.error.CustomersException.failedPrecondition;
import static customers.core.error.CustomersException.invalid;
import static customers.core.error.CustomersException.notFound;

import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Operation;
import customers.core.activity.Activities;
import customers.core.activity.ActivityObject;
import customers.core.error.CustomersException;
import customers.core.id.OrgId;
import customers.core.id.ServerGroupId;
import customers.core.id.ServerId;
import customers.core.listing.Order;
import customers.core.listing.Page;
import customers.core.org.DisplayName;
import customers.core.org.OrgMapper;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineage;
import customers.core.tree.Lineages;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The registry of servers. It belongs to the master org. */
@Component
public class Servers {
    private static final DisplayName FIRST_GROUP = new DisplayName("Default");

    private final ServerMapper servers;
    private final OrgMapper orgs;
    private final Activities activities;
    private final Lineages lineages;
    private final Transactions transactions;
    private final Clock clock;

    public Servers(
            ServerMapper servers,
            OrgMapper orgs,
            Activities activities,
            Lineages lineages,
            Transactions transactions,
            Clock clock) {
        this.servers = servers;
        this.orgs = orgs;
        this.activities = activities;
        this.lineages = lineages;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Registers a server; answers its id. Where there is no group at all, it makes the first one. */
    public ServerId create(Caller caller, NewServer server) {
        return transactions.write(caller, () -> {
            Lineage masterOrg = masterOrg();
            Access.require(caller, Operation.CREATE_SERVER, masterOrg);
            DisplayName name = DisplayName.of("server.friendly_name", server.friendlyName());
            if (server.ips().items().stream()
                            .filter(ServerIps.ServerIp::primary)
                            .count()
                    > 1) {
                throw invalid("server.ips", "must have one primary address at most");
            }
            ServerGroupId group = group(server);
            ServerId id = ServerId.next();
            String hostname = server.hostname().toLowerCase(Locale.ROOT);
            try {
                servers.insert(id, group, name.value(), hostname, server.ips(), clock.instant());
            } catch (DuplicateKeyException e) {
                throw alreadyExists("A server has the hostname " + hostname + " already.");
            }
            record(caller, masterOrg, "server.create", ActivityObject.of("server", id, name.value()));
            return id;
        });
    }

    private ServerGroupId group(NewServer server) {
        ServerGroupId asked = server.groupId();
        return asked == null
                ? servers.lockOldestGroup().orElseGet(this::firstGroup)
                : servers.lockGroup(asked).orElseThrow(Servers::noSuchGroup);
    }

    /** Of several first servers at once, one makes the group and the others find it. */
    private ServerGroupId firstGroup() {
        ServerGroupId id = ServerGroupId.next();
        try {
            servers.insertGroup(id, FIRST_GROUP.value(), FIRST_GROUP.key(), clock.instant());
            return id;
        } catch (DuplicateKeyException e) {
            return servers.lockOldestGroup().orElseThrow();
        }
    }

    /** Creates a group; answers its id. */
    public ServerGroupId createGroup(Caller caller, String name) {
        return transactions.write(caller, () -> {
            Lineage masterOrg = masterOrg();
            Access.require(caller, Operation.CREATE_SERVER_GROUP, masterOrg);
            DisplayName displayName = DisplayName.of("server_group.name", name);
            ServerGroupId id = insertGroup(displayName);
            record(caller, masterOrg, "server-group.create", group(id, displayName.value()));
            return id;
        });
    }

    private static ActivityObject group(ServerGroupId id, @Nullable String name) {
        return ActivityObject.of("server-group", id, name);
    }

    private void record(Caller caller, Lineage masterOrg, String kind, ActivityObject object) {
        activities.record(caller, masterOrg.self().id(), kind, object);
    }

    private ServerGroupId insertGroup(DisplayName name) {
        ServerGroupId id = ServerGroupId.next();
        try {
            servers.insertGroup(id, name.value(), name.key(), clock.instant());
        } catch (DuplicateKeyException e) {
            throw taken(name);
        }
        return id;
    }

    private static CustomersException taken(DisplayName name) {
        return alreadyExists("A server group has the name " + name.value() + " already.");
    }

    /** Answers a group. */
    public ServerGroup getGroup(Caller caller, ServerGroupId id) {
        return transactions.read(() -> {
            Access.require(caller, Operation.READ_SERVERS, masterOrg());
            return servers.findGroup(id).orElseThrow(Servers::noSuchGroup);
        });
    }

    private static CustomersException noSuchGroup() {
        return notFound("The server group does not exist.");
    }

    /** Renames a group; null leaves it as it is. */
    public void renameGroup(Caller caller, ServerGroupId id, @Nullable String name) {
        transactions.run(caller, () -> {
            Lineage masterOrg = masterOrg();
            Access.require(caller, Operation.CHANGE_SERVER_GROUP, masterOrg);
            DisplayName displayName = name == null ? null : DisplayName.of("server_group.name", name);
            ServerGroup before = servers.findGroup(id).orElseThrow(Servers::noSuchGroup);
            if (displayName == null || displayName.value().equals(before.name())) {
                return;
            }
            updateGroup(id, displayName);
            record(caller, masterOrg, "server-group.update", group(id, displayName.value()));
        });
    }

    private void updateGroup(ServerGroupId id, DisplayName name) {
        try {
            if (servers.updateGroup(id, name.value(), name.key()) == 0) {
                throw noSuchGroup();
            }
        } catch (DuplicateKeyException e) {
            throw taken(name);
        }
    }

    /** Deletes a group for good; FAILED_PRECONDITION while it has servers or a plan names it, as its foreign keys tell. */
    public void deleteGroup(Caller caller, ServerGroupId id) {
        transactions.run(caller, () -> {
            Lineage masterOrg = masterOrg();
            Access.require(caller, Operation.CHANGE_SERVER_GROUP, masterOrg);
            try {
                if (servers.deleteGroup(id) == 0) {
                    throw noSuchGroup();
                }
            } catch (DataIntegrityViolationException e) {
                throw failedPrecondition("The server group has servers, or a plan names it.");
            }
            record(caller, masterOrg, "server-group.delete", group(id, null));
        });
    }

    /** Lists the servers in the order of creation. */
    public Page<Server> list(Caller caller, Page.Request page) {
        return transactions.read(() -> {
            Access.require(caller, Operation.READ_SERVERS, masterOrg());
            return Page.read(page, Order.byId(Server::id, ServerId::of), servers::list, servers::count);
        });
    }

    /** Lists the groups in the order of creation. */
    public Page<ServerGroup> listGroups(Caller caller, Page.Request page) {
        return transactions.read(() -> {
            Access.require(caller, Operation.READ_SERVERS, masterOrg());
            return Page.read(
                    page, Order.byId(ServerGroup::id, ServerGroupId::of), servers::listGroups, servers::countGroups);
        });
    }

    private Lineage masterOrg() {
        return orgs.findRoot().map((OrgId id) -> lineages.of(id)).orElse(new Lineage(List.of()));
    }
}
