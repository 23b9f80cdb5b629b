package customers.core.quota;

import customers.core.transaction.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;

/**
 * Checks the invariants 1 to 5 of the whole installation while it runs. Reads one consistent snapshot and locks nothing,
 * so writers neither wait nor disturb it. For operators and tests: no rpc leads here, so it asks for no caller.
 */
@Component
public class Invariants {
    /** The greatest number of findings that one check answers. */
    public static final int MOST = 1000;

    private final Transactions transactions;
    private final List<IntFunction<List<Finding>>> rules;

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
                invariants::listWrongWebsiteCounts);
    }

    /** The places where an invariant does not hold, in the order of the invariants; the first {@link #MOST} of them. */
    public List<Finding> check() {
        return transactions.snapshot(() -> {
            List<Finding> findings = new ArrayList<>();
            for (IntFunction<List<Finding>> rule : rules) {
                int left = MOST - findings.size();
                if (left > 0) {
                    findings.addAll(rule.apply(left));
                }
            }
            return findings;
        });
    }
}
