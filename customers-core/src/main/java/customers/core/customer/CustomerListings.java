package customers.core.customer;

import customers.core.census.Census;
import customers.core.id.OrgId;
import customers.core.listing.Page;
import customers.core.org.Org;
import customers.core.tree.Lineage;
import customers.core.tree.Lineages;
import java.util.List;
import org.springframework.stereotype.Component;

/** Listings of the orgs below an org. Asks for no caller: who may is decided before. */
@Component
class CustomerListings {
    private final CustomerMapper customers;
    private final Census census;
    private final Lineages lineages;

    CustomerListings(CustomerMapper customers, Census census, Lineages lineages) {
        this.customers = customers;
        this.census = census;
        this.lineages = lineages;
    }

    /** Reads the page of the orgs below the org of the lineage, by the way that costs the least. */
    Page<Org> read(Lineage lineage, CustomerQuery query) {
        return read(lineage, query, Ways.LITTLE);
    }

    /** The same, and what is gathered without a thought about a better way. */
    Page<Org> read(Lineage lineage, CustomerQuery query, long little) {
        Below below = new Below(lineage.self().id(), lineage.isRoot(), query.depth());
        if (query.plan() != null) {
            OrgId vendor = customers.findVendor(query.plan()).orElse(null);
            if (vendor == null || !isWithin(below, vendor)) {
                return Page.read(query.page(), query.sort().order(), slice -> List.of(), () -> 0);
            }
            below = new Below(vendor, false, 1);
        }
        OrgId master = lineage.nodes().get(lineage.nodes().size() - 1).id();
        Counts counts = new Counts(census, master, below);
        Ways ways = new Ways(new Costs(customers, counts, below, query), below, query, little);
        return new CustomerListing(customers, counts, ways, below, query).read();
    }

    /** Whether the direct customers of the vendor are below. */
    private boolean isWithin(Below below, OrgId vendor) {
        int depth = vendor.equals(below.org()) ? 0 : lineages.of(vendor).depthBelow(below.org());
        Integer deepest = below.depth();
        return depth >= 0 && (deepest == null || depth < deepest);
    }
}
