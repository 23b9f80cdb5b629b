package customers.core.tree;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import customers.core.cache.CacheProperties;
import customers.core.cache.Caches;
import customers.core.cache.Recent;
import customers.core.cache.Stale;
import customers.core.id.OrgId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Reads the way from an org up to the root, with the locks that make what it says hold until the commit. Whoever writes
 * below an org shares a lock on it and on all above it; whoever changes an org's own row holds it alone. So a delete or a
 * suspension waits for every write that is under way in its subtree, and no later one slips past it; writes beside and
 * below each other never wait here.
 *
 * <p>What is read without a lock outside any transaction may be as old as {@link CacheProperties#life}.
 */
@Component
public class Lineages {
    private final LineageMapper mapper;
    private final Recent<OrgId, Lineage> recent;

    public Lineages(LineageMapper mapper, Caches caches, CacheProperties properties) {
        this.mapper = mapper;
        this.recent = caches.remember(new Recent.Of<>(
                "lineages", properties.lineages(), lineage -> lineage.nodes().size(), this::read, Lineages::isStale));
    }

    /** For reading, and to refuse before any lock; takes none, and does not tell what the org draws from. */
    public Lineage of(OrgId org) {
        return recent.find(org).orElse(new Lineage(List.of(), false));
    }

    private Optional<Lineage> read(OrgId org) {
        return Optional.of(Lineage.of(mapper.listWayUp(org), false)).filter(lineage -> !lineage.isEmpty());
    }

    private static boolean isStale(Stale change, Lineage lineage) {
        return switch (change.scope()) {
            case EVERYTHING -> true;
            case LIFE, ORG ->
                lineage.nodes().stream().anyMatch(node -> change.names(node.id().value()));
            case MEMBERS, LOGIN, SESSION, TOKEN -> false;
        };
    }

    /** For a write below the org: shares a lock on it and on all above. */
    public Lineage forWriteBelow(OrgId org) {
        return Lineage.of(mapper.listLineageLocked(org), true);
    }

    /**
     * For writes below several orgs, in one transaction; answers in their order.
     *
     * @param waits whether it waits for what is locked; throws at once if not
     */
    public List<Lineage> forWritesBelow(List<OrgId> orgs, boolean waits) {
        Map<Integer, List<Lineage.Node>> nodes = mapper.listLineagesLocked(orgs, waits).stream()
                .collect(groupingBy(LineageMapper.Step::position, mapping(LineageMapper.Step::node, toList())));
        return IntStream.range(0, orgs.size())
                .mapToObj(i -> Lineage.of(nodes.getOrDefault(i, List.of()), true))
                .toList();
    }

    /** For a change of the org's own row: shares locks on all above, holds its own alone. */
    public Lineage forChangeOf(OrgId org) {
        mapper.lockAncestors(org);
        mapper.lockForChange(org);
        return Lineage.of(mapper.listLineage(org), true);
    }
}
