package customers.core.website;

import customers.core.id.ServerGroupId;
import customers.core.id.ServerId;
import customers.core.id.SubscriptionId;
import customers.core.subscription.DedicatedServers.Purpose;
import customers.core.website.PlacementMapper.Candidate;
import customers.core.website.PlacementMapper.Dedicated;
import customers.core.website.SourceMapper.Source;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a website may go. Pure.
 *
 * @param source what it consumes from; null for the installation's own
 * @param group the one that was chosen: nowhere but there
 * @param dedicated what the source has for itself
 */
record Placement(@Nullable Source source, @Nullable ServerGroupId group, List<Dedicated> dedicated) {

    /** Whether the plan lets its subscribers choose the group. */
    static boolean isChoosable(ServerGroupId group, Source source) {
        List<ServerGroupId> groups = source.serverGroups().ids();
        return Boolean.TRUE.equals(source.terms().allowServerGroupSelection())
                && (groups.isEmpty() || groups.contains(group));
    }

    /** The server with the fewest live websites among the nearest that there are. */
    Optional<ServerId> pick(Purpose purpose, List<Candidate> candidates) {
        SubscriptionId subscription = source == null ? null : source.id();
        return candidates.stream()
                .filter(candidate -> candidate.isFreeFor(subscription))
                .filter(candidate -> group == null || candidate.groupId().equals(group))
                .min(Comparator.comparingInt((Candidate candidate) -> distance(purpose, candidate))
                        .thenComparingLong(candidate -> candidate.websites(purpose))
                        .thenComparing(candidate -> candidate.id().toString()))
                .map(Candidate::id);
    }

    private int distance(Purpose purpose, Candidate candidate) {
        if (dedicated.contains(new Dedicated(purpose, candidate.id()))) {
            return 0;
        }
        if (source == null) {
            return 3;
        }
        if (candidate.groupId().equals(source.defaultServerGroupId())) {
            return 1;
        }
        return source.serverGroups().ids().contains(candidate.groupId()) ? 2 : 3;
    }
}
