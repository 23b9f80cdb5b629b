package customers.core.quota;

import customers.core.id.OrgId;
import customers.core.transaction.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.session.ResultHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks the invariants 1 to 5 while everything runs. Reads one consistent snapshot and locks nothing, so writers neither
 * wait nor disturb it. Asks for no caller: who may is decided before.
 */
@Component
public class Invariants {

    /** Who is told how a check goes on. Answering false ends it; nothing may be asked of the database meanwhile. */
    public interface Listener {
        /** A place where an invariant does not hold. */
        boolean found(Finding finding);

        /** So many of the rules are checked by now. */
        default boolean checked(int rules, int of) {
            return true;
        }
    }

    private interface Rule {
        void check(@Nullable OrgId org, ResultHandler<Finding> found);
    }

    private final Transactions transactions;
    private final List<Rule> rules;

    public Invariants(InvariantMapper invariants, Transactions transactions) {
        this.transactions = transactions;
        this.rules = List.of(
                invariants::listWrongUsage,
                invariants::listWrongLedgerSums,
                invariants::listWrongBalances,
                invariants::listWrongGrants,
                invariants::listWrongWebsites,
                invariants::listWrongConsumption,
                invariants::listOverdrawn,
                invariants::listWrongSources,
                invariants::listUngrantedDraws,
                invariants::listUnmarkedUnlimited,
                invariants::listSecondResellerSubscriptions,
                invariants::listWrongDedications,
                invariants::listWrongSubscriptionCounts,
                invariants::listWrongWebsiteCounts,
                invariants::listWrongCensus);
    }

    /** All places in the whole installation where an invariant does not hold, in the order of the rules. */
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        check(null, null, findings::add);
        return findings;
    }

    /**
     * Tells of every place in an org and below, one by one and in the order of the rules; holds none of them. Answers
     * whether it came to its end.
     *
     * @param org null for the whole installation
     * @param deadline when it is given up as UNAVAILABLE; null for never
     */
    public boolean check(@Nullable OrgId org, @Nullable Instant deadline, Listener listener) {
        return transactions.snapshot(deadline, () -> {
            for (int i = 0; i < rules.size(); i++) {
                if (!goesOn(rules.get(i), org, listener) || !listener.checked(i + 1, rules.size())) {
                    return false;
                }
            }
            return true;
        });
    }

    private static boolean goesOn(Rule rule, @Nullable OrgId org, Listener listener) {
        boolean[] goesOn = {true};
        rule.check(org, row -> {
            goesOn[0] = listener.found(row.getResultObject());
            if (!goesOn[0]) {
                row.stop();
            }
        });
        return goesOn[0];
    }
}
