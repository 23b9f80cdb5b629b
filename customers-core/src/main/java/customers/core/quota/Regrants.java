package customers.core.quota;

import static customers.core.error.CustomersException.alreadyExists;
import static customers.core.error.CustomersException.failedPrecondition;
import static customers.core.error.CustomersException.quotaExceeded;

import customers.core.access.Caller;
import customers.core.error.Violation;
import customers.core.id.DeletionId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import customers.core.quota.RegrantMapper.Subject;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Brings live subscriptions to what their plan lists now: draws the difference for all of them from their sources, or
 * refuses whole. A fixed number of statements, whatever the number of subscribers. Always called inside the transaction of
 * the edit, after the plan was changed and while it is locked.
 */
@Component
public class Regrants {
    private final RegrantMapper regrants;
    private final QuotaMapper quotas;
    private final Clock clock;

    Regrants(RegrantMapper regrants, QuotaMapper quotas, Clock clock) {
        this.regrants = regrants;
        this.quotas = quotas;
        this.clock = clock;
    }

    /** All live subscriptions to a plan that was edited. */
    public void ofPlan(Caller caller, PlanId plan, String operation) {
        regrant(caller, new Subject(plan, null, null), operation);
    }

    /** A subscription that was moved to another plan. */
    public void ofSubscription(Caller caller, SubscriptionId subscription, String operation) {
        regrant(caller, new Subject(null, subscription, null), operation);
    }

    private void regrant(Caller caller, Subject subject, String operation) {
        if (regrants.lock(subject).isEmpty()) {
            return;
        }
        draw(subject);
        regrants.insertEntries(
                subject, operation, new QuotaMapper.Entry(caller.actor(), caller.requestId(), clock.instant()));
        grant(subject);
        List<String> overused = regrants.listOverused(subject);
        if (!overused.isEmpty()) {
            throw failedPrecondition("More is in use than the new total allows: " + String.join(", ", overused) + ".");
        }
        try {
            regrants.updateReseller(subject);
        } catch (DuplicateKeyException e) {
            throw alreadyExists("A subscriber has another reseller subscription already; an org has one at most.");
        }
    }

    /**
     * Grants the subscriptions that a restore brings back what their plans list today. Nothing is used of them yet, so all
     * of it fits; what was drawn from them is drawn again after.
     */
    public void bringUpToDate(DeletionId deletion) {
        grant(new Subject(null, null, deletion));
    }

    private void grant(Subject subject) {
        regrants.updateTotals(subject);
        regrants.deleteUngranted(subject);
        regrants.insertGranted(subject);
    }

    private void draw(Subject subject) {
        quotas.savepoint();
        if (regrants.draw(subject) == regrants.countChanges(subject)) {
            return;
        }
        quotas.rollbackToSavepoint();
        List<Violation.Quota> shortages = regrants.listShortages(subject).stream()
                .map(s -> new Violation.Quota(s.resource(), s.requested(), s.available(), s.holder(), s.subscription()))
                .toList();
        if (shortages.isEmpty()) {
            throw new CannotAcquireLockException(
                    "What was short was given back meanwhile: the unit is to be run again");
        }
        throw quotaExceeded(shortages);
    }
}
