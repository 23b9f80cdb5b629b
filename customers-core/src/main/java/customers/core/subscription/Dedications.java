package customers.core.subscription;

import static customers.core.error.CustomersException.alreadyExists;
import static customers.core.error.CustomersException.forbidden;
import static customers.core.error.CustomersException.notFound;

import customers.core.id.ServerId;
import customers.core.id.SubscriptionId;
import customers.core.subscription.DedicatedServers.Purpose;
import customers.core.tree.Lineage;
import java.util.Set;
import java.util.SortedMap;
import org.springframework.stereotype.Component;

/** Gives servers to subscriptions for themselves; a server has one live subscription at most. */
@Component
class Dedications {
    private final SubscriptionMapper subscriptions;

    Dedications(SubscriptionMapper subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** FORBIDDEN when a vendor other than the master org dedicates. */
    static void requireMasterOrg(Lineage vendor, SortedMap<Purpose, ServerId> servers) {
        if (!servers.isEmpty() && !vendor.isRoot()) {
            throw forbidden("Only the master org dedicates servers.");
        }
    }

    /** Dedicates servers; NOT_FOUND for one that does not exist, ALREADY_EXISTS for one that is another's. */
    void dedicate(SubscriptionId id, SortedMap<Purpose, ServerId> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        Set<ServerId> servers = Set.copyOf(wanted.values());
        if (subscriptions.lockServers(servers).size() < servers.size()) {
            throw notFound("One of the dedicated servers does not exist.");
        }
        if (subscriptions.claimServers(id, servers) < servers.size()) {
            throw alreadyExists("One of the dedicated servers is dedicated to another subscription.");
        }
        subscriptions.insertDedicatedServers(id, wanted);
    }

    /** Dedicates these instead of all that it has. */
    void replace(SubscriptionId id, SortedMap<Purpose, ServerId> wanted) {
        subscriptions.releaseServers(id);
        subscriptions.deleteDedicatedServers(id);
        dedicate(id, wanted);
    }
}
