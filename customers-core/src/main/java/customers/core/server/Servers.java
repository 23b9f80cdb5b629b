package customers.core.server;

import static customers.core.error.CustomersException.alreadyExists;
import static customers.core.error.CustomersException.invalid;
import static customers.core.error.CustomersException.notFound;

import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Operation;
import customers.core.id.OrgId;
import customers.core.id.ServerGroupId;
import customers.core.id.ServerId;
import customers.core.listing.Page;
import customers.core.org.DisplayName;
import customers.core.org.OrgMapper;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineage;
import customers.core.tree.Lineages;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The registry of servers. It belongs to the master org. */
@Component
public class Servers {
    private static final DisplayName FIRST_GROUP = new DisplayName("Default");

    private final ServerMapper servers;
    private final OrgMapper orgs;
    private final Lineages lineages;
    private final Transactions transactions;
    private final Clock clock;

    public Servers(ServerMapper servers, OrgMapper orgs, Lineages lineages, Transactions transactions, Clock clock) {
        this.servers = servers;
        this.orgs = orgs;
        this.lineages = lineages;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Registers a server; answers its id. Where there is no group at all, it makes the first one. */
    public ServerId create(Caller caller, NewServer server) {
        return transactions.write(caller, () -> {
            Access.require(caller, Operation.CREATE_SERVER, masterOrg());
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
            return id;
        });
    }

    private ServerGroupId group(NewServer server) {
        ServerGroupId asked = server.groupId();
        return asked == null
                ? servers.lockOldestGroup().orElseGet(this::firstGroup)
                : servers.lockGroup(asked).orElseThrow(() -> notFound("The server group does not exist."));
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
            Access.require(caller, Operation.CREATE_SERVER_GROUP, masterOrg());
            return insertGroup(DisplayName.of("server_group.name", name));
        });
    }

    private ServerGroupId insertGroup(DisplayName name) {
        ServerGroupId id = ServerGroupId.next();
        try {
            servers.insertGroup(id, name.value(), name.key(), clock.instant());
        } catch (DuplicateKeyException e) {
            throw alreadyExists("A server group has the name " + name.value() + " already.");
        }
        return id;
    }

    /** Lists the servers in the order of creation. */
    public Page<Server> list(Caller caller, Page.Request page) {
        return transactions.read(() -> {
            Access.require(caller, Operation.READ_SERVERS, masterOrg());
            return Page.read(page, () -> servers.list(page), servers::count);
        });
    }

    /** Lists the groups in the order of creation. */
    public Page<ServerGroup> listGroups(Caller caller, Page.Request page) {
        return transactions.read(() -> {
            Access.require(caller, Operation.READ_SERVERS, masterOrg());
            return Page.read(page, () -> servers.listGroups(page), servers::countGroups);
        });
    }

    private Lineage masterOrg() {
        return orgs.findRoot().map((OrgId id) -> lineages.of(id)).orElse(new Lineage(List.of()));
    }
}
