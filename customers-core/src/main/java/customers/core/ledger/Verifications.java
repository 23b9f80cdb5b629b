package customers.core.ledger;

import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Operation;
import customers.core.id.OrgId;
import customers.core.quota.Finding;
import customers.core.quota.Invariants;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineage;
import customers.core.tree.Lineages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Verifies what the ledger accounts for, while everything runs. Of each pass over the whole installation it is kept what
 * came of it.
 */
@Component
public class Verifications {
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Invariants invariants;
    private final VerificationMapper passes;
    private final Lineages lineages;
    private final Transactions transactions;
    private final Clock clock;

    Verifications(
            Invariants invariants,
            VerificationMapper passes,
            Lineages lineages,
            Transactions transactions,
            Clock clock) {
        this.invariants = invariants;
        this.passes = passes;
        this.lineages = lineages;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Tells of every violation in an org and below; of the master org that is all there is, what was erased too. May take
     * long, and is given up as UNAVAILABLE at the caller's deadline, after an hour without one.
     */
    public void verify(Caller caller, OrgId org, Invariants.Listener listener) {
        Instant given = caller.deadline();
        Instant deadline = given == null ? clock.instant().plus(LONGEST) : given;
        boolean whole = transactions.read(() -> {
            Lineage lineage = lineages.of(org);
            Access.require(caller, Operation.VERIFY_LEDGER, lineage);
            return lineage.isRoot();
        });
        if (whole) {
            pass(caller, deadline, listener);
        } else {
            invariants.check(org, deadline, listener);
        }
    }

    /** Verifies the whole installation if nobody began to within the interval; answers whether it did. */
    public boolean verifyIfDue(Duration interval, Invariants.Listener listener) {
        Caller system = Caller.system("verify");
        Instant now = clock.instant();
        Instant before = now.minus(interval);
        if (last().startedAt().isAfter(before) || !transactions.write(system, () -> passes.begin(before, now))) {
            return false;
        }
        pass(system, null, listener);
        return true;
    }

    /** What came of the last pass. */
    public LastPass last() {
        return transactions.read(passes::find);
    }

    private void pass(Caller caller, @Nullable Instant deadline, Invariants.Listener listener) {
        Instant startedAt = clock.instant();
        Counting counting = new Counting(listener);
        if (invariants.check(null, deadline, counting)) {
            transactions.run(caller, () -> passes.finish(startedAt, clock.instant(), counting.violations));
        }
    }

    private static final class Counting implements Invariants.Listener {
        private final Invariants.Listener told;
        private long violations;

        Counting(Invariants.Listener told) {
            this.told = told;
        }

        @Override
        public boolean found(Finding finding) {
            violations++;
            return told.found(finding);
        }

        @Override
        public boolean checked(int rules, int of) {
            return told.checked(rules, of);
        }
    }
}
