package customers.core.customer;

import customers.core.census.Census;
import customers.core.id.OrgId;
import customers.core.listing.Page;
import customers.core.org.Org;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineage;
import customers.core.tree.Lineages;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Listings of the orgs below an org. Asks for no caller: who may is decided before. */
@Component
class CustomerListings {
    private final CustomerMapper customers;
    private final Atlas atlas;
    private final Scouts scouts;
    private final Census census;
    private final Lineages lineages;
    private final Transactions transactions;

    CustomerListings(
            CustomerMapper customers,
            Atlas atlas,
            Scouts scouts,
            Census census,
            Lineages lineages,
            Transactions transactions) {
        this.customers = customers;
        this.atlas = atlas;
        this.scouts = scouts;
        this.census = census;
        this.lineages = lineages;
        this.transactions = transactions;
    }

    /** Reads the page of the orgs below the org of the lineage, by the way that costs the least. */
    Page<Org> read(Lineage lineage, CustomerQuery query) {
        return read(lineage, query, Ways.LITTLE);
    }

    /** The same, and what is little: to be gathered without a thought about a better way, and found out each time. */
    Page<Org> read(Lineage lineage, CustomerQuery query, long little) {
        OrgId org = lineage.self().id();
        OrgId master = lineage.nodes().get(lineage.nodes().size() - 1).id();
        Below below = new Below(org, lineage.isRoot(), query.depth());
        if (query.plan() == null) {
            return read(lineage, new Reading(master, below, query, little));
        }
        // All that hold the plan are direct customers of the org whose plan it is.
        OrgId vendor = customers.findVendor(query.plan()).orElse(null);
        Lineage way = vendor == null || vendor.equals(org) ? lineage : lineages.of(vendor);
        return vendor == null || !isWithin(below, way)
                ? Page.read(query.page(), query.sort().order(), slice -> List.of(), () -> 0)
                : read(way, new Reading(master, new Below(vendor, false, 1), query, little));
    }

    /** Whether the direct customers of the org of the lineage are below. */
    private static boolean isWithin(Below below, Lineage lineage) {
        int depth = lineage.depthBelow(below.org());
        Integer deepest = below.depth();
        return depth >= 0 && (deepest == null || depth < deepest);
    }

    private record Reading(OrgId master, Below below, CustomerQuery query, long little) {
        /** Whether the page is far from the beginning. */
        boolean isFar() {
            return query.page().offset() >= Math.max(1, little);
        }

        /** Whether it is, and it is not known where. */
        boolean isFarFromAll(Landmarks known) {
            return isFar() && !known.places().containsKey(query.page().offset());
        }
    }

    /**
     * Reads it with the help of what was found out before. Where that is nothing and will cost much, or is not true any more,
     * one call finds it out anew, and the others wait for it.
     */
    private Page<Org> read(Lineage lineage, Reading reading) {
        Listed listed = Listed.of(reading.below(), reading.query());
        Landmarks known = atlas.find(listed);
        if (known != null && reading.isFarFromAll(known)) {
            return readInMoment(listed, lineage, reading, known);
        }
        return tryToRead(listed, lineage, reading, known)
                .orElseGet(() -> scouts.oneAhead(listed, () -> readAnew(listed, lineage, reading, known)));
    }

    /** Empty where too little is known, or what is known is not true any more. */
    private Optional<Page<Org>> tryToRead(Listed listed, Lineage lineage, Reading reading, @Nullable Landmarks known) {
        if (known == null && atlas.isUsable() && (reading.isFar() || scouts.isDear(listed))) {
            return Optional.empty();
        }
        CustomerListing listing = listing(reading, known);
        Page<Org> page = listing.read();
        if (known == null || !listing.relies()) {
            keep(listed, listing.found());
            return Optional.of(page);
        }
        return Optional.of(page).filter(read -> atlas.confirm(listed, lineage, known, listing.found()));
    }

    private void keep(Listed listed, @Nullable Landmarks found) {
        if (found != null) {
            scouts.note(listed);
            atlas.keep(listed, found);
        }
    }

    /** With what another call has found out meanwhile, where that is more than before. */
    private Page<Org> readAnew(Listed listed, Lineage lineage, Reading reading, @Nullable Landmarks before) {
        Landmarks known = atlas.find(listed);
        boolean isMore = known != null && !known.equals(before) && !reading.isFarFromAll(known);
        return (isMore ? tryToRead(listed, lineage, reading, known) : Optional.<Page<Org>>empty())
                .orElseGet(() -> readInMoment(listed, lineage, reading, known));
    }

    /** With what was found out before put right, or anew; and what it finds out itself is known to be of that moment. */
    private Page<Org> readInMoment(Listed listed, Lineage lineage, Reading reading, @Nullable Landmarks known) {
        return transactions.moment(() -> readFollowing(listed, lineage, reading, known));
    }

    private Page<Org> readFollowing(Listed listed, Lineage lineage, Reading reading, @Nullable Landmarks known) {
        Additions additions = new Additions(customers, reading.below(), reading.query());
        Landmarks now = atlas.follow(listed, lineage, known, additions);
        CustomerListing listing = listing(reading, now);
        Page<Org> page = listing.read();
        Landmarks found = listing.found();
        atlas.keepOfMoment(listed, found == null ? now : now.and(found));
        return page;
    }

    private CustomerListing listing(Reading reading, @Nullable Landmarks known) {
        Below below = reading.below();
        CustomerQuery query = reading.query();
        Counts counts = new Counts(census, reading.master(), below);
        long matching = known == null || known.total() == null ? 0 : known.total();
        Costs costs = new Costs(customers, counts, below, query, matching);
        Ways ways = new Ways(costs, below, query, reading.little());
        return new CustomerListing(customers, counts, ways, below, query, reading.little(), known);
    }
}
