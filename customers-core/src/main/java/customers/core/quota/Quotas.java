package customers.core.quota;

import customers.core.access.Caller;
import customers.core.error.CustomersException;
import customers.core.error.Violation;
import customers.core.id.DeletionId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import customers.core.transaction.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;

/**
 * Draws from subscriptions, for what resellers sell and for what websites consume, and gives back. Always called inside the transaction of the sale or the
 * delete, and last in it: a seller's rows are the ones that many want, so they are locked for as short as can be.
 */
@Component
public class Quotas {
    private final QuotaMapper quotas;
    private final Transactions transactions;
    private final Clock clock;

    public Quotas(QuotaMapper quotas, Transactions transactions, Clock clock) {
        this.quotas = quotas;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Draws all, or throws QUOTA_EXCEEDED naming each resource that runs short. */
    public void draw(Caller caller, SubscriptionId from, Charge charge) {
        List<Draw> draws = charge.draws();
        if (!fits(from, charge)) {
            // Of several some did fit, and must not seem short: that is undone with the unit, and others do not see it.
            // A single one that does not fit has changed nothing.
            throw CustomersException.quotaExceeded(
                    charge.cause().source(),
                    draws.size() == 1
                            ? shortages(from, draws)
                            : transactions.readCommitted(() -> shortages(from, draws)));
        }
        enter(caller, from, charge);
    }

    /** Draws all for several causes, or throws QUOTA_EXCEEDED naming each resource that all together run short of. */
    public void draw(Caller caller, SubscriptionId from, List<Charge> charges) {
        // In the order of the names, as every draw locks them; one charge after the other would not keep it.
        quotas.lockUsage(from);
        quotas.savepoint();
        boolean fits = true;
        for (Charge charge : charges) {
            fits &= fits(from, charge);
            if (fits) {
                enter(caller, from, charge);
            }
        }
        if (!fits) {
            quotas.rollbackToSavepoint();
            throw CustomersException.quotaExceeded(charges.get(0).cause().source(), shortages(from, sums(charges)));
        }
    }

    /** Draws what fits; answers whether that is all. */
    private boolean fits(SubscriptionId from, Charge charge) {
        List<Draw> draws = charge.draws();
        if (draws.isEmpty()) {
            return true;
        }
        PlanId plan = charge.plan();
        int drawn = plan == null ? quotas.drawOne(from, draws.get(0).resource()) : quotas.drawGranted(from, plan);
        return drawn == draws.size();
    }

    private void enter(Caller caller, SubscriptionId from, Charge charge) {
        PlanId plan = charge.plan();
        if (charge.draws().isEmpty()) {
            return;
        }
        if (plan == null) {
            quotas.insertOne(from, charge.draws().get(0).resource(), 1, charge.cause(), entry(caller));
        } else {
            quotas.insertDrawsGranted(from, plan, charge.cause(), entry(caller));
        }
    }

    /** One draw a resource; what is unlimited once is unlimited. */
    private static List<Draw> sums(List<Charge> charges) {
        Map<String, Draw> sums = new TreeMap<>();
        charges.stream()
                .flatMap(charge -> charge.draws().stream())
                .forEach(draw -> sums.merge(draw.resource(), draw, Quotas::sum));
        return List.copyOf(sums.values());
    }

    private static Draw sum(Draw one, Draw other) {
        Long amount = one.amount();
        Long more = other.amount();
        return new Draw(one.resource(), amount == null || more == null ? null : (Long) (amount + more));
    }

    private List<Violation.Quota> shortages(SubscriptionId from, List<Draw> draws) {
        Map<String, Draw> wanted = draws.stream().collect(Collectors.toMap(Draw::resource, Function.identity()));
        List<Violation.Quota> shortages = quotas.listShortages(from, draws).stream()
                .map(shortage -> shortage(shortage, wanted.get(shortage.resource()), from))
                .toList();
        if (shortages.isEmpty()) {
            throw new CannotAcquireLockException(
                    "What was short was given back meanwhile: the unit is to be run again");
        }
        return shortages;
    }

    private static Violation.Quota shortage(QuotaMapper.Shortage shortage, @Nullable Draw wanted, SubscriptionId from) {
        return new Violation.Quota(
                shortage.resource(),
                wanted == null ? null : wanted.amount(),
                shortage.available(),
                shortage.holder(),
                from);
    }

    /** Gives back all that the subscriptions, customers and websites taken by a delete had drawn. */
    public void giveBack(Caller caller, DeletionId deletion, String operation) {
        quotas.giveBack(deletion);
        quotas.insertTaken(deletion, false, operation, entry(caller));
    }

    /**
     * Draws again for all that a restore brings back, or refuses: with QUOTA_EXCEEDED when a source that stayed has too
     * little, with FAILED_PRECONDITION when only what comes back itself has, its plan being smaller by now.
     */
    public void drawAgain(Caller caller, DeletionId deletion, String operation) {
        quotas.savepoint();
        if (quotas.drawAgain(deletion) < quotas.countTaken(deletion)) {
            quotas.rollbackToSavepoint();
            throw refusal(quotas.listShortagesAgain(deletion));
        }
        quotas.insertTaken(deletion, true, operation, entry(caller));
    }

    private static RuntimeException refusal(List<QuotaMapper.ShortageAgain> shortages) {
        if (shortages.isEmpty()) {
            return new CannotAcquireLockException(
                    "What was short was given back meanwhile: the unit is to be run again");
        }
        if (shortages.stream().allMatch(QuotaMapper.ShortageAgain::restored)) {
            return CustomersException.failedPrecondition("More would be in use than the plans grant by now: "
                    + shortages.stream()
                            .map(QuotaMapper.ShortageAgain::resource)
                            .distinct()
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        return CustomersException.quotaExceeded(shortages.stream()
                .map(s -> new Violation.Quota(s.resource(), s.requested(), s.available(), s.holder(), s.subscription()))
                .toList());
    }

    /**
     * Counts the usage of a live subscription again and sets right what differs. The entry is what the ledger lacks, not
     * what the usage did: its sum must be the usage afterwards, whichever of the two had gone wrong. Answers what was kept
     * of each resource before.
     */
    public Map<String, Long> recount(Caller caller, SubscriptionId id) {
        List<QuotaMapper.Usage> kept = quotas.lockUsage(id);
        Map<String, QuotaMapper.Fact> facts =
                quotas.listFacts(id).stream().collect(Collectors.toMap(QuotaMapper.Fact::name, Function.identity()));
        for (QuotaMapper.Usage usage : kept) {
            QuotaMapper.Fact fact = facts.getOrDefault(usage.name(), new QuotaMapper.Fact(usage.name(), 0, 0));
            if (usage.used() == fact.counted() && fact.entered() == fact.counted()) {
                continue;
            }
            if (usage.total() != null && fact.counted() > usage.total()) {
                throw CustomersException.failedPrecondition("More of %s is in use (%d) than is granted (%d)."
                        .formatted(usage.name(), fact.counted(), usage.total()));
            }
            quotas.setUsed(id, usage.name(), fact.counted());
            quotas.insertRecount(id, fact, entry(caller));
        }
        return kept.stream().collect(Collectors.toMap(QuotaMapper.Usage::name, QuotaMapper.Usage::used));
    }

    /**
     * Closes the ledgers of the subscriptions that an erasure takes, before it does: an entry for each resource, whose sum
     * is 0 from then on.
     */
    public void close(Caller caller, DeletionId erasure, String operation) {
        quotas.insertClosings(erasure, operation, entry(caller));
    }

    /** Gives back the one that a website consumed, when it goes on consuming elsewhere. */
    public void giveBack(Caller caller, SubscriptionId to, String resource, Cause cause) {
        quotas.giveBackOne(to, resource);
        quotas.insertOne(to, resource, -1, cause, entry(caller));
    }

    private QuotaMapper.Entry entry(Caller caller) {
        return new QuotaMapper.Entry(caller.actor(), caller.requestId(), clock.instant());
    }
}
