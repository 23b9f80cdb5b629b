package customers.core.customer;

import customers.core.OwnCore;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.listing.Page;
import customers.core.org.Org;
import customers.core.tree.Lineages;
import customers.core.tree.Status;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads listings to which nothing is too little for a landmark, while others write, and sorts all orgs to compare. */
public final class Listings {
    private static final Status[] STATUSES = {null, null, Status.ACTIVE, Status.SUSPENDED, Status.DELETED};
    private static final CustomerLookup[] LOOKUPS = {
        CustomerLookup.NONE, CustomerLookup.NONE, new CustomerLookup(null, null, "b")
    };

    private final OwnCore core;
    private final JdbcTemplate sql;

    public Listings(OwnCore core) {
        this.core = core;
        this.sql = core.get(JdbcTemplate.class);
    }

    /** What is wrong with any listing; empty for nothing. Null when it cannot be told, for something was written meanwhile. */
    public @Nullable String wrong(OrgId org, PlanId plan, Random random) {
        CustomerQuery query = query(plan, random);
        long before = written();
        Page<Org> page =
                core.get(CustomerListings.class).read(core.get(Lineages.class).of(org), query, 0);
        List<OrgId> expected = new AllOrgs(sql).list(org, query);
        if (written() != before) {
            return null;
        }
        List<OrgId> part = AllOrgs.part(expected, query.page());
        List<OrgId> seen = page.items().stream().map(Org::id).toList();
        return page.total() == expected.size() && seen.equals(part)
                ? ""
                : query + " of " + org + " has " + page.total() + ": " + seen + ", not " + expected.size() + ": "
                        + part;
    }

    private static CustomerQuery query(PlanId plan, Random random) {
        return new CustomerQuery(
                random.nextInt(4) > 0,
                random.nextInt(4) > 0 ? null : Integer.valueOf(2),
                STATUSES[random.nextInt(STATUSES.length)],
                random.nextInt(3) > 0 ? null : plan,
                LOOKUPS[random.nextInt(LOOKUPS.length)],
                List.of(CustomerSort.values()).get(random.nextInt(6)),
                new Page.Request(random.nextInt(12), 4, random.nextBoolean()));
    }

    private long written() {
        return Objects.requireNonNull(sql.queryForObject("SELECT COUNT(*) FROM activities", Long.class));
    }
}
