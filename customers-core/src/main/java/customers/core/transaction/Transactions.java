package customers.core.transaction;

import customers.core.access.Caller;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Units of work. A write is one transaction, run again as a whole when it lost a deadlock, and never committed after the
 * caller's deadline. What the database cannot do now is answered as UNAVAILABLE: nothing was written, trying again is
 * safe.
 *
 * <p>The isolation is that of the pools, READ COMMITTED: what decides is decided by locking statements and unique keys,
 * and the gap locks of the stronger level would only add deadlocks.
 */
@Component
public class Transactions {
    /** ER_LOCK_WAIT_TIMEOUT of both engines. */
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    /** ER_QUERY_INTERRUPTED of both engines, ER_QUERY_TIMEOUT of MySQL, ER_STATEMENT_TIMEOUT of MariaDB. */
    private static final Set<Integer> INTERRUPTED = Set.of(1317, 3024, 1969);

    /** ER_NO_REFERENCED_ROW_2 of both engines. */
    private static final int REFERENCE_GONE = 1452;

    private final PlatformTransactionManager manager;
    private final PlatformTransactionManager snapshots;
    private final TransactionTemplate reading;
    private final TransactionTemplate readingApart;
    private final StatementLimit limit;
    private final Clock clock;
    private final RetryTemplate onDeadlock = new RetryTemplate(RetryPolicy.builder()
            .includes(PessimisticLockingFailureException.class, DataIntegrityViolationException.class)
            .predicate(Transactions::isWorthAnotherTry)
            .maxRetries(7)
            .delay(Duration.ofMillis(5))
            .jitter(Duration.ofMillis(5))
            .multiplier(2)
            .build());

    public Transactions(PlatformTransactionManager manager, DataSource reads, Clock clock) {
        this.manager = manager;
        this.snapshots = new JdbcTransactionManager(reads);
        this.limit = new StatementLimit(reads);
        // No transaction at all, only one connection: a read needs neither its begin nor its end.
        this.reading = new TransactionTemplate(
                manager, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_SUPPORTS));
        this.readingApart = new TransactionTemplate(
                manager, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NOT_SUPPORTED));
        this.clock = clock;
    }

    /**
     * Does the work in a transaction; whatever it throws rolls everything back. Within a larger unit it is a part of that
     * one, which is then rolled back, run again, committed and answered for as a whole.
     */
    public <T> T write(Caller caller, Supplier<T> work) {
        return isWithinUnit() ? work.get() : apart(caller, false, work);
    }

    /** Does the work as {@link #write}, answering nothing. */
    public void run(Caller caller, Runnable work) {
        write(caller, () -> {
            work.run();
            return true;
        });
    }

    /**
     * Does the work in a transaction of its own even within a larger unit: for what must stay when that is undone. Takes a
     * second connection then, and must want no row that the unit has locked.
     */
    public void runApart(Caller caller, Runnable work) {
        apart(caller, false, () -> {
            work.run();
            return true;
        });
    }

    /** Does the work in a transaction of its own, and not again when it was in vain. */
    public <T> T writeOnce(Caller caller, Supplier<T> work) {
        return answering(() -> inTransaction(caller, false, work));
    }

    /** Does the work in a transaction of its own that nothing ends before its time: for what goes through everything. */
    public <T> T writeAtLength(Supplier<T> work) {
        TransactionTemplate writing = new TransactionTemplate(
                manager, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        return answering(() -> onDeadlock.invoke(() -> writing.execute(status -> limit.lifted(work))));
    }

    /** Does the work as a unit of its own and undoes all of it but what was done apart; answers what it answered. */
    public <T> T undone(Caller caller, Supplier<T> work) {
        return apart(caller, true, work);
    }

    /** Reads on one connection. Each statement sees what was committed when it began. */
    public <T> T read(Supplier<T> work) {
        return isWithinUnit() ? work.get() : answering(() -> reading.execute(status -> work.get()));
    }

    /** Reads what is committed, even within a unit, on a second connection: nothing that the unit itself has written. */
    public <T> T readCommitted(Supplier<T> work) {
        return answering(() -> readingApart.execute(status -> work.get()));
    }

    /**
     * Reads with all statements seeing what was committed when the first began. Locks nothing, and nothing but the deadline
     * ends it before its time.
     *
     * @param deadline when it is given up; null for never
     */
    public <T> T snapshot(@Nullable Instant deadline, Supplier<T> work) {
        DefaultTransactionDefinition oneView = new DefaultTransactionDefinition();
        oneView.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneView.setReadOnly(true);
        if (deadline != null) {
            oneView.setTimeout(seconds(Duration.between(clock.instant(), deadline)));
        }
        return answering(() -> new TransactionTemplate(snapshots, oneView).execute(status -> limit.lifted(work)));
    }

    /** Whether a row was waited for that stayed locked. */
    public static boolean isLockWait(Throwable failure) {
        return errorCode(failure) == LOCK_WAIT_TIMEOUT;
    }

    /** Whether the thread does a part of a unit that has begun. */
    static boolean isWithinUnit() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    /** A row that stays locked was waited for long enough; what was erased meanwhile is not found the next time. */
    private static boolean isWorthAnotherTry(Throwable failure) {
        return failure instanceof PessimisticLockingFailureException
                ? !isLockWait(failure)
                : errorCode(failure) == REFERENCE_GONE;
    }

    private <T> T apart(Caller caller, boolean undone, Supplier<T> work) {
        return answering(() -> onDeadlock.invoke(() -> inTransaction(caller, undone, work)));
    }

    private <T> T inTransaction(Caller caller, boolean undone, Supplier<T> work) {
        DefaultTransactionDefinition definition =
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new TransactionTemplate(manager, definition).execute(status -> {
            T answer = work.get();
            if (undone) {
                status.setRollbackOnly();
            }
            if (isPast(caller.deadline())) {
                throw CustomersException.of(
                        Reason.UNAVAILABLE, "The deadline passed before the work was done; nothing was changed.");
            }
            return answer;
        });
    }

    /** As a timeout: rounded up, and no more than fits. */
    private static int seconds(Duration left) {
        return (int)
                Math.max(1, Math.min(Integer.MAX_VALUE, left.plusMillis(999).toSeconds()));
    }

    private boolean isPast(@Nullable Instant deadline) {
        return deadline != null && clock.instant().isAfter(deadline);
    }

    private static <T> T answering(Supplier<T> work) {
        try {
            return work.get();
        } catch (PessimisticLockingFailureException e) {
            throw unavailable("Too many others are changing the same rows; try again.", e);
        } catch (DataIntegrityViolationException e) {
            if (errorCode(e) != REFERENCE_GONE) {
                throw e;
            }
            throw unavailable("What it is about was erased meanwhile; try again.", e);
        } catch (QueryTimeoutException | TransactionTimedOutException e) {
            throw unavailable("The database took too long; nothing was changed, try again.", e);
        } catch (UncategorizedSQLException e) {
            if (!INTERRUPTED.contains(errorCode(e))) {
                throw e;
            }
            throw unavailable("The database took too long; nothing was changed, try again.", e);
        } catch (TransientDataAccessResourceException e) {
            // Also what a driver throws that could not read an answer: that is a bug, and no connection.
            if (!(e.getRootCause() instanceof SQLTransientConnectionException)) {
                throw e;
            }
            throw unavailable("The database cannot be reached; try again.", e);
        } catch (CannotCreateTransactionException
                | DataAccessResourceFailureException
                | RecoverableDataAccessException
                | TransactionSystemException e) {
            throw unavailable("The database cannot be reached; try again.", e);
        }
    }

    private static int errorCode(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getErrorCode();
            }
        }
        return 0;
    }

    private static CustomersException unavailable(String sentence, Exception cause) {
        CustomersException refusal = CustomersException.of(Reason.UNAVAILABLE, sentence);
        refusal.addSuppressed(cause);
        return refusal;
    }
}
