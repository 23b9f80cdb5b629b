package customers.core.idempotency;

import static customers.core.error.CustomersException.alreadyExists;

import customers.core.CoreProperties;
import customers.core.access.Caller;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.transaction.Failures;
import customers.core.transaction.Transactions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Does a call with a key once, however often it is made: the answer is kept in the transaction of the call itself, so after
 * any crash either both are there or neither. A refusal is kept where the same call would be refused again; what failed
 * for a moment is not, and may be tried with the same key.
 *
 * <p>Of two that come at once the unique key decides: the database lets the second wait for the first to end, a few
 * seconds at most.
 */
@Component
public class Replays {
    private static final Set<Reason> KEPT = Set.of(
            Reason.INVALID_INPUT,
            Reason.FORBIDDEN,
            Reason.NOT_FOUND,
            Reason.ALREADY_EXISTS,
            Reason.QUOTA_EXCEEDED,
            Reason.FAILED_PRECONDITION);

    private final ReplayMapper replays;
    private final Transactions transactions;
    private final CoreProperties properties;
    private final Clock clock;

    Replays(ReplayMapper replays, Transactions transactions, CoreProperties properties, Clock clock) {
        this.replays = replays;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Does the work unless the call was answered before, and answers as then. ALREADY_EXISTS when the key was used for
     * another request, or when its first call has not ended after a few seconds.
     *
     * @param work answers the answer's bytes. All it writes is written in one transaction with the answer; it is run
     *     again when a lock was lost
     * @param told the bytes of a refusal that the work throws
     */
    public Replay once(
            Caller caller, KeyedCall call, Supplier<byte[]> work, Function<CustomersException, byte[]> told) {
        try {
            return answer(caller, call, () -> new Replay(false, done(work), false));
        } catch (Undone undone) {
            // What was done until then is undone by now; whoever took the key meanwhile is the first.
            byte[] refusal = told.apply(undone.refusal);
            return answer(caller, call, () -> new Replay(true, refusal, false));
        }
    }

    private Replay answer(Caller caller, KeyedCall call, Supplier<Replay> first) {
        return transactions.write(caller, () -> {
            Replay before = before(call);
            if (before != null) {
                return before;
            }
            Replay answer = first.get();
            replays.setAnswer(call.id(), answer.refused(), call.close(answer.answer()));
            return answer;
        });
    }

    private static byte[] done(Supplier<byte[]> work) {
        try {
            return work.get();
        } catch (CustomersException refusal) {
            throw KEPT.contains(refusal.reason()) ? new Undone(refusal) : refusal;
        }
    }

    /** What was answered before; null when nothing was, and then the key is this call's. */
    private @Nullable Replay before(KeyedCall call) {
        Instant now = clock.instant();
        if (take(call, now)) {
            return null;
        }
        ReplayMapper.Kept kept = replays.find(call.id()).orElseThrow(Replays::goneMeanwhile);
        if (!kept.expiresAt().isAfter(now)) {
            replays.deleteExpired(call.id(), now);
            if (take(call, now)) {
                return null;
            }
            throw goneMeanwhile();
        }
        if (!MessageDigest.isEqual(kept.requestHash(), call.request())) {
            throw alreadyExists(
                    call.seal() == null
                            ? "The idempotency key was used before, with another body."
                            : "The idempotency key was used before, with another body or another session: where a secret"
                                    + " is in play only the credential of the first call has its answer told again.");
        }
        return new Replay(kept.refused(), call.open(kept.answer()), true);
    }

    /** Answers whether the key is this call's from now on. */
    private boolean take(KeyedCall call, Instant now) {
        try {
            return replays.insert(call, now.plus(properties.idempotencyKept())) == 1;
        } catch (DuplicateKeyException e) {
            return false;
        } catch (PessimisticLockingFailureException e) {
            if (!Failures.isLockWait(e)) {
                throw e;
            }
            throw alreadyExists("The first call with this idempotency key is still being worked on; try again.");
        }
    }

    private static RuntimeException goneMeanwhile() {
        return new CannotAcquireLockException("The key was freed or taken meanwhile: the unit is to be run again");
    }

    /** Carries a refusal out of the transaction that it undoes. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final CustomersException refusal;

        Undone(CustomersException refusal) {
            super(null, null, false, false);
            this.refusal = refusal;
        }
    }
}
