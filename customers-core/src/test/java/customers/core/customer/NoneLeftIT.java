package customers.core.customer;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import customers.core.OwnCore;
import customers.core.id.OrgId;
import customers.core.listing.Page;
import customers.core.org.Org;
import customers.core.org.OrgChange;
import customers.core.org.Orgs;
import customers.core.tree.Lineages;
import customers.core.tree.Status;
import org.junit.jupiter.api.Test;

/** Listings of which is remembered how much they found, when nothing of it is left anywhere. */
class NoneLeftIT {
    private static final CustomerQuery SUSPENDED = new CustomerQuery(
            true,
            null,
            Status.SUSPENDED,
            null,
            new CustomerLookup(null, null, "b"),
            CustomerSort.CREATED_AT,
            new Page.Request(0, 10, false));

    /** A walk that may look at no org at all would go on for ever. */
    @Test
    void endWithNothing() {
        try (OwnCore core = OwnCore.begun()) {
            OrgId customer =
                    core.get(Customers.class).create(core.owner(), core.root(), new NewCustomer("Borrower", null));
            core.get(Orgs.class).update(core.owner(), customer, suspended(true));
            assertThat(read(core).total()).isEqualTo(1);
            core.get(Orgs.class).update(core.owner(), customer, suspended(false));
            assertThat(assertTimeoutPreemptively(ofSeconds(60), () -> read(core))
                            .total())
                    .isZero();
        }
    }

    private static Page<Org> read(OwnCore core) {
        return core.get(CustomerListings.class).read(core.get(Lineages.class).of(core.root()), SUSPENDED, 0);
    }

    private static OrgChange suspended(boolean suspended) {
        return new OrgChange(null, suspended, false, null, null);
    }
}
