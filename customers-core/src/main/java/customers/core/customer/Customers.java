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
import customers.core.listing.Page;
import customers.core.org.DisplayName;
import customers.core.org.ExternalId;
import customers.core.org.Org;
import customers.core.org.OrgMapper;
import customers.core.quota.Charge;
import customers.core.quota.Quotas;
import customers.core.transaction.GroupCommit;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineage;
import customers.core.tree.Lineages;
import java.time.Clock;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The child orgs of resellers. */
@Component
public class Customers {
    /** The greatest depth of the tree: far more than anybody resells, and a bound on what one org costs in org_tree. */
    public static final int DEEPEST = 250;

    static final String KIND = "customer.create";

    private final CustomerListings listings;
    private final OrgMapper orgs;
    private final Activities activities;
    private final Lineages lineages;
    private final Quotas quotas;
    private final Transactions transactions;
    private final CoreProperties properties;
    private final Clock clock;
    private final GroupCommit<CustomersTogether.Asked, OrgId> commits;

    Customers(
            CustomerListings listings,
            OrgMapper orgs,
            Activities activities,
            Lineages lineages,
            Quotas quotas,
            Transactions transactions,
            CoreProperties properties,
            CustomersTogether together,
            Clock clock) {
        this.listings = listings;
        this.orgs = orgs;
        this.activities = activities;
        this.lineages = lineages;
        this.quotas = quotas;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
        this.commits = new GroupCommit<>(CustomersTogether.Asked::parent, together::create);
    }

    /** Creates an org below the parent and draws one from the parent's subscription; answers its id. */
    public OrgId create(Caller caller, OrgId parent, NewCustomer customer) {
        return commits.answer(
                new CustomersTogether.Asked(caller, parent, customer), () -> createAlone(caller, parent, customer));
    }

    private OrgId createAlone(Caller caller, OrgId parent, NewCustomer customer) {
        return transactions.write(caller, () -> {
            Lineage lineage = lineages.forWriteBelow(parent);
            Access.require(caller, Operation.CREATE_CUSTOMER, lineage);
            Created created = write(lineage, customer);
            lineage.resellerSubscription()
                    .ifPresent(source -> quotas.draw(caller, source, Charge.customer(created.id())));
            tell(caller, lineage, created);
            return created.id();
        });
    }

    /** A customer that was written. */
    record Created(OrgId id, String name) {}

    /** All of a creation but who may do it, the draw and the activity. Inside the caller's transaction. */
    Created write(Lineage parent, NewCustomer customer) {
        OrgMapper.Row row = row(parent, customer, properties.uniqueCustomerNames(), clock.instant());
        try {
            orgs.insert(row);
        } catch (DuplicateKeyException e) {
            throw TakenKey.is(e, "orgs_external_id")
                    ? alreadyExists("A customer of this org has the external id " + row.externalId() + " already.")
                    : alreadyExists("A customer of this org has the name " + row.name() + " already.");
        }
        orgs.insertIntoTree(row.id(), row.parentId());
        return new Created(row.id(), row.name());
    }

    /** Records the creation; after the draw, for the feed tells in the order of the last lock. */
    void tell(Caller caller, Lineage parent, Created created) {
        activities.record(caller, parent, KIND, ActivityObject.of("org", created.id(), created.name()));
    }

    /**
     * What is written of a new customer, or the refusal where there can be none.
     *
     * @param unique whether no two customers of an org have the same name
     */
    static OrgMapper.Row row(Lineage parent, NewCustomer customer, boolean unique, Instant now) {
        DisplayName name = DisplayName.of("customer.name", customer.name());
        String externalId = ExternalId.orNull("customer.external_id", customer.externalId());
        Access.requireSeller(parent);
        if (parent.nodes().size() > DEEPEST) {
            throw failedPrecondition("The tree of resellers is " + DEEPEST + " levels deep at most.");
        }
        return new OrgMapper.Row(
                OrgId.next(),
                parent.self().id(),
                null,
                name.value(),
                unique ? name.key() : null,
                externalId,
                parent.resellerSubscription().orElse(null),
                now);
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
