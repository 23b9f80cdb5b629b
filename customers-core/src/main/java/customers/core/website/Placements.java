package customers.core.website;

import static customers.core.error.CustomersException.alreadyExists;
import static customers.core.error.CustomersException.forbidden;
import static customers.core.error.CustomersException.notFound;

import customers.core.access.Membership;
import customers.core.id.ServerGroupId;
import customers.core.id.ServerId;
import customers.core.id.SubscriptionId;
import customers.core.server.ServerMapper;
import customers.core.subscription.DedicatedServers.Purpose;
import customers.core.website.PlacementMapper.Candidate;
import customers.core.website.PlacementMapper.Dedicated;
import customers.core.website.SourceMapper.Source;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;

/** Places websites on servers. Looked up before any lock; what was picked is locked then, and must still be free. */
@Component
class Placements {
    private final PlacementMapper placements;
    private final ServerMapper servers;

    Placements(PlacementMapper placements, ServerMapper servers) {
        this.placements = placements;
        this.servers = servers;
    }

    /** All servers, to pick from. */
    List<Candidate> candidates() {
        return placements.listCandidates();
    }

    /** Picks the servers of a new website; nowhere, when there are none. */
    PlacedServers place(Membership by, NewWebsite website, @Nullable Source source, List<Candidate> candidates) {
        requireChoosableServers(by, website, source, candidates);
        ServerGroupId group = website.serverGroupId();
        if (group != null) {
            requireChoosable(by, group, source);
        }
        Placement placement = new Placement(source, group, dedicated(source, candidates));
        Map<Purpose, ServerId> picked = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            placement.pick(purpose, candidates).ifPresent(server -> picked.put(purpose, server));
        }
        picked.putAll(website.servers());
        PlacedServers placed = PlacedServers.of(picked);
        lock(placed, source);
        return placed;
    }

    private static void requireChoosableServers(
            Membership by, NewWebsite website, @Nullable Source source, List<Candidate> candidates) {
        for (ServerId asked : website.servers().values()) {
            Candidate server = candidates.stream()
                    .filter(candidate -> candidate.id().equals(asked))
                    .findFirst()
                    .orElse(null);
            boolean own = server != null && source != null && source.id().equals(server.dedicatedTo());
            if (!own && !by.root()) {
                throw forbidden("Only the master org chooses servers that are not dedicated to the subscription.");
            }
            if (server == null) {
                throw notFound("The server " + asked + " does not exist.");
            }
            if (!own && server.dedicatedTo() != null) {
                throw alreadyExists("The server " + asked + " is dedicated to another subscription.");
            }
        }
    }

    private void requireChoosable(Membership by, ServerGroupId group, @Nullable Source source) {
        boolean choosable = source == null ? by.root() : Placement.isChoosable(group, source);
        if (!choosable) {
            throw forbidden("The plan does not let choose this server group.");
        }
        if (servers.lockGroup(group).isEmpty()) {
            throw notFound("The server group does not exist.");
        }
    }

    private List<Dedicated> dedicated(@Nullable Source source, List<Candidate> candidates) {
        if (source == null) {
            return List.of();
        }
        SubscriptionId id = source.id();
        boolean any = candidates.stream().anyMatch(candidate -> id.equals(candidate.dedicatedTo()));
        return any ? placements.listDedicated(id) : List.of();
    }

    private void lock(PlacedServers placed, @Nullable Source source) {
        Set<ServerId> all = placed.all();
        if (all.isEmpty()) {
            return;
        }
        if (placements.lockFree(all, source == null ? null : source.id()).size() < all.size()) {
            throw new CannotAcquireLockException(
                    "A server that was picked was dedicated meanwhile: the unit is to be run again");
        }
    }
}
