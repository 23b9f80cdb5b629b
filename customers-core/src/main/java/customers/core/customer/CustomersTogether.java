package customers.core.customer;

import customers.core.CoreProperties;
import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Operation;
import customers.core.activity.Activities;
import customers.core.activity.ActivityObject;
import customers.core.error.CustomersException;
import customers.core.id.OrgId;
import customers.core.org.OrgMapper;
import customers.core.quota.Charge;
import customers.core.quota.DrawsTogether;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineage;
import customers.core.tree.Lineages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Creates several customers in one transaction, by the statements of one. It refuses nobody: one that {@link Customers}
 * would refuse is left out, or undoes them all, so that each has its answer from there. Those of one parent wait for its
 * row as each alone would; those of several wait for no row at all.
 */
@Component
class CustomersTogether {
    private final OrgMapper orgs;
    private final Lineages lineages;
    private final DrawsTogether draws;
    private final Activities activities;
    private final Transactions transactions;
    private final CoreProperties properties;
    private final Clock clock;

    CustomersTogether(
            OrgMapper orgs,
            Lineages lineages,
            DrawsTogether draws,
            Activities activities,
            Transactions transactions,
            CoreProperties properties,
            Clock clock) {
        this.orgs = orgs;
        this.lineages = lineages;
        this.draws = draws;
        this.activities = activities;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
    }

    /** A customer that is asked for, as {@link Customers#create} takes it. */
    record Asked(Caller caller, OrgId parent, NewCustomer customer) {}

    /** One that nothing speaks against so far. */
    private record Ready(Caller caller, Lineage lineage, OrgMapper.Row row) {
        Optional<DrawsTogether.Drawing> drawing() {
            return lineage.resellerSubscription()
                    .map(source -> new DrawsTogether.Drawing(caller, source, Charge.customer(row.id())));
        }

        Activities.Deed deed() {
            return new Activities.Deed(caller, lineage, Customers.KIND, ActivityObject.of("org", row.id(), row.name()));
        }
    }

    /** Answers in the order of what was asked; empty for what it has left out. Whatever it throws has undone all. */
    List<Optional<OrgId>> create(List<Asked> asked) {
        return transactions.writeOnce(Caller.soonest(asked.stream().map(Asked::caller)), () -> {
            // In one order, whichever was asked first.
            List<OrgId> parents = asked.stream()
                    .map(Asked::parent)
                    .distinct()
                    .sorted(Comparator.comparing(OrgId::value))
                    .toList();
            boolean waits = parents.size() == 1;
            List<Lineage> found = lineages.forWritesBelow(parents, waits);
            List<@Nullable Ready> made = new ArrayList<>();
            asked.forEach(one -> made.add(ready(one, found.get(parents.indexOf(one.parent())))));
            write(made.stream().filter(Objects::nonNull).toList(), waits);
            return made.stream()
                    .map(one ->
                            Optional.ofNullable(one).map(ready -> ready.row().id()))
                    .toList();
        });
    }

    private @Nullable Ready ready(Asked asked, Lineage parent) {
        try {
            Access.require(asked.caller(), Operation.CREATE_CUSTOMER, parent);
            boolean unique = properties.uniqueCustomerNames();
            return new Ready(asked.caller(), parent, Customers.row(parent, asked.customer(), unique, clock.instant()));
        } catch (CustomersException refused) {
            return null;
        }
    }

    /** As {@link Customers} does for one: the orgs, the draw, and what is told last. */
    private void write(List<Ready> ready, boolean waits) {
        if (ready.isEmpty()) {
            return;
        }
        List<OrgMapper.Row> rows = ready.stream().map(Ready::row).toList();
        orgs.insertAll(rows);
        orgs.insertAllIntoTree(rows);
        draws.draw(ready.stream().flatMap(one -> one.drawing().stream()).toList(), waits);
        activities.recordAll(ready.stream().map(Ready::deed).toList());
    }
}
