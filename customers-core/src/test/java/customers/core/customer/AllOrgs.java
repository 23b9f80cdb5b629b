package customers.core.customer;

import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.listing.Page;
import customers.core.tree.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** All orgs of the database as they are, listed by going through all of them and sorting them here. */
class AllOrgs {
    private final Map<OrgId, Row> rows = new HashMap<>();
    private final Map<PlanId, Set<OrgId>> holders = new HashMap<>();

    /** An org; the rank is the place of its name among the names, as the database orders them. */
    private record Row(
            OrgId id,
            @Nullable OrgId parent,
            Status status,
            long subscriptions,
            long websites,
            long rank,
            String name,
            @Nullable String externalId,
            @Nullable String email) {}

    AllOrgs(JdbcTemplate sql) {
        sql.query(
                "SELECT HEX(o.id), HEX(o.parent_id), o.status, o.subscriptions_count, o.websites_count,"
                        + " DENSE_RANK() OVER (ORDER BY o.name), o.name, o.external_id, l.email"
                        + " FROM orgs o LEFT JOIN members m ON m.id = o.owner_member_id"
                        + " LEFT JOIN logins l ON l.id = m.login_id",
                row -> {
                    OrgId id = idOf(row.getString(1));
                    String parent = row.getString(2);
                    rows.put(
                            id,
                            new Row(
                                    id,
                                    parent == null ? null : idOf(parent),
                                    Status.valueOf(row.getString(3)),
                                    row.getLong(4),
                                    row.getLong(5),
                                    row.getLong(6),
                                    row.getString(7),
                                    row.getString(8),
                                    row.getString(9)));
                });
        sql.query("SELECT plan_id, HEX(subscriber_id) FROM subscriptions WHERE status <> 'DELETED'", row -> {
            holders.computeIfAbsent(new PlanId(row.getLong(1)), plan -> new HashSet<>())
                    .add(idOf(row.getString(2)));
        });
    }

    private static OrgId idOf(String hex) {
        return new OrgId(new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16)));
    }

    /** The ids of all that the query asks for, in its order. */
    List<OrgId> list(OrgId org, CustomerQuery query) {
        Comparator<Row> order =
                order(query.sort()).thenComparing(row -> row.id().toString());
        List<OrgId> ids = new ArrayList<>(rows.values().stream()
                .filter(row -> isBelow(row, org, query) && matches(row, query))
                .sorted(order)
                .map(Row::id)
                .toList());
        if (query.page().descending()) {
            Collections.reverse(ids);
        }
        return ids;
    }

    /** Those of a page by offset. */
    static List<OrgId> part(List<OrgId> all, Page.Request page) {
        int from = (int) Math.min(page.offset(), all.size());
        return all.subList(from, Math.min(from + page.limit(), all.size()));
    }

    private boolean isBelow(Row row, OrgId org, CustomerQuery query) {
        int deepest = !query.recursive() ? 1 : query.maxDepth() == null ? Integer.MAX_VALUE : query.maxDepth();
        int depth = 0;
        for (Row at = row;
                at != null && !at.id().equals(org);
                at = at.parent() == null ? null : rows.get(at.parent())) {
            depth++;
            if (at.parent() == null) {
                return false;
            }
        }
        return depth >= 1 && depth <= deepest;
    }

    private boolean matches(Row row, CustomerQuery query) {
        CustomerLookup lookup = query.lookup();
        return (query.status() == null ? row.status() != Status.DELETED : row.status() == query.status())
                && (query.plan() == null
                        || holders.getOrDefault(query.plan(), Set.of()).contains(row.id()))
                && (lookup.externalId() == null || lookup.externalId().equals(row.externalId()))
                && (lookup.ownerEmail() == null || lookup.ownerEmail().equals(row.email()))
                && (lookup.search() == null || isFound(row, lookup.search().toLowerCase(Locale.ROOT)));
    }

    private static boolean isFound(Row row, String text) {
        return row.name().toLowerCase(Locale.ROOT).startsWith(text)
                || (row.email() != null && row.email().startsWith(text));
    }

    private static Comparator<Row> order(CustomerSort sort) {
        return switch (sort) {
            case CREATED_AT, ID -> Comparator.comparing(row -> row.id().toString());
            case NAME -> Comparator.comparingLong(Row::rank);
            case STATUS -> Comparator.comparing(Row::status);
            case SUBSCRIPTIONS_COUNT -> Comparator.comparingLong(Row::subscriptions);
            case WEBSITES_COUNT -> Comparator.comparingLong(Row::websites);
        };
    }
}
