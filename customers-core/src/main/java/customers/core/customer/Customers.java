package customers.core.customer;

import static customers.core.error.CustomersException.alreadyExists;
import static customers.core.error.CustomersException.failedPrecondition;

import customers.core.CoreProperties;
import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Operation;
import customers.core.activity.Activities;
import customers.core.activity.ActivityObject;
import customers.core.error.TakenKey;
import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.listing.Page;
import customers.core.org.DisplayName;
import customers.core.org.ExternalId;
import customers.core.org.Org;
import customers.core.org.OrgMapper;
import customers.core.quota.Cause;
import customers.core.quota.Draw;
import customers.core.quota.Quotas;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineage;
import customers.core.tree.Lineages;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The child orgs of resellers. */
@Component
public class Customers {
    /** The greatest depth of the tree: far more than anybody resells, and a bound on what one org costs in org_tree. */
    public static final int DEEPEST = 250;

    static final List<Draw> ONE_CUSTOMER = List.of(new Draw("customers", 1L));

    private final CustomerListings listings;
    private final OrgMapper orgs;
    private final Activities activities;
    private final Lineages lineages;
    private final Quotas quotas;
    private final Transactions transactions;
    private final CoreProperties properties;
    private final Clock clock;

    public Customers(
            CustomerListings listings,
            OrgMapper orgs,
            Activities activities,
            Lineages lineages,
            Quotas quotas,
            Transactions transactions,
            CoreProperties properties,
            Clock clock) {
        this.listings = listings;
        this.orgs = orgs;
        this.activities = activities;
        this.lineages = lineages;
        this.quotas = quotas;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
    }

    /** Creates an org below the parent and draws one from the parent's subscription; answers its id. */
    public OrgId create(Caller caller, OrgId parent, NewCustomer customer) {
        return transactions.write(caller, () -> {
            Lineage lineage = lineages.forWriteBelow(parent);
            Access.require(caller, Operation.CREATE_CUSTOMER, lineage);
            Created created = write(lineage, customer);
            lineage.resellerSubscription()
                    .ifPresent(source -> quotas.draw(caller, source, ONE_CUSTOMER, Cause.customer(created.id())));
            tell(caller, lineage, created);
            return created.id();
        });
    }

    /** A customer that was written. */
    record Created(OrgId id, String name) {}

    /** All of a creation but who may do it, the draw and the activity. Inside the caller's transaction. */
    Created write(Lineage parent, NewCustomer customer) {
        DisplayName name = DisplayName.of("customer.name", customer.name());
        String externalId = ExternalId.orNull("customer.external_id", customer.externalId());
        Access.requireSeller(parent);
        SubscriptionId source = parent.resellerSubscription().orElse(null);
        return new Created(insert(parent, name, externalId, source), name.value());
    }

    /** Records the creation; after the draw, for the feed tells in the order of the last lock. */
    void tell(Caller caller, Lineage parent, Created created) {
        activities.record(caller, parent, "customer.create", ActivityObject.of("org", created.id(), created.name()));
    }

    private OrgId insert(
            Lineage parent, DisplayName name, @Nullable String externalId, @Nullable SubscriptionId source) {
        if (parent.nodes().size() > DEEPEST) {
            throw failedPrecondition("The tree of resellers is " + DEEPEST + " levels deep at most.");
        }
        OrgId id = OrgId.next();
        byte @Nullable [] key = properties.uniqueCustomerNames() ? name.key() : null;
        try {
            orgs.insert(new OrgMapper.Row(
                    id, parent.self().id(), null, name.value(), key, externalId, source, clock.instant()));
        } catch (DuplicateKeyException e) {
            throw TakenKey.is(e, "orgs_external_id")
                    ? alreadyExists("A customer of this org has the external id " + externalId + " already.")
                    : alreadyExists("A customer of this org has the name " + name.value() + " already.");
        }
        orgs.insertIntoTree(id, parent.nodes());
        return id;
    }

    /** Lists the customers of an org; empty when it is no reseller. */
    public Page<Org> list(Caller caller, OrgId org, CustomerQuery query) {
        return transactions.read(() -> {
            Lineage lineage = lineages.of(org);
            Access.require(caller, Operation.LIST_CUSTOMERS, lineage);
            return listings.read(lineage, query);
        });
    }
}
