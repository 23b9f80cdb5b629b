package customers.core.transaction;

import customers.core.access.Caller;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
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
    private final PlatformTransactionManager manager;
    private final PlatformTransactionManager snapshots;
    private final JdbcTemplate reads;
    private final TransactionTemplate reading;
    private final TransactionTemplate readingApart;
    private final StatementLimit limit;
    private final Clock clock;
    private final RetryTemplate onDeadlock = new RetryTemplate(RetryPolicy.builder()
            .includes(PessimisticLockingFailureException.class, DataIntegrityViolationException.class)
            .predicate(Failures::isWorthAnotherTry)
            .maxRetries(7)
            .delay(Duration.ofMillis(5))
            .jitter(Duration.ofMillis(5))
            .multiplier(2)
            .build());

    public Transactions(PlatformTransactionManager manager, DataSource reads, Clock clock) {
        this.manager = manager;
        this.snapshots = new JdbcTransactionManager(reads);
        this.reads = new JdbcTemplate(reads);
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

    /**
     * Does the work in a transaction of its own, and not again when it was in vain. What it throws has undone all but for
     * an {@link OutcomeUnknownException}.
     */
    public <T> T writeOnce(Caller caller, Supplier<T> work) {
        AtomicBoolean commits = new AtomicBoolean();
        try {
            return Failures.answering(() -> inTransaction(caller, false, () -> {
                T answer = work.get();
                requireInTime(caller);
                commits.set(true);
                return answer;
            }));
        } catch (RuntimeException e) {
            throw commits.get() ? new OutcomeUnknownException(e) : e;
        }
    }

    /** Does the work in a transaction of its own that nothing ends before its time: for what goes through everything. */
    public <T> T writeAtLength(Supplier<T> work) {
        TransactionTemplate writing = new TransactionTemplate(
                manager, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        return Failures.answering(() -> onDeadlock.invoke(() -> writing.execute(status -> limit.lifted(work))));
    }

    /** Does the work as a unit of its own and undoes all of it but what was done apart; answers what it answered. */
    public <T> T undone(Caller caller, Supplier<T> work) {
        return apart(caller, true, work);
    }

    /** Reads on one connection. Each statement sees what was committed when it began. */
    public <T> T read(Supplier<T> work) {
        return isWithinUnit() ? work.get() : Failures.answering(() -> reading.execute(status -> work.get()));
    }

    /** Reads what is committed, even within a unit, on a second connection: nothing that the unit itself has written. */
    public <T> T readCommitted(Supplier<T> work) {
        return Failures.answering(() -> readingApart.execute(status -> work.get()));
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
        return Failures.answering(
                () -> new TransactionTemplate(snapshots, oneView).execute(status -> limit.lifted(work)));
    }

    /**
     * Reads with all statements seeing what was committed when the first of them began, as a part of a read and on its
     * connection; bounded as that is.
     */
    public <T> T moment(Supplier<T> work) {
        return isWithinUnit()
                ? work.get()
                : read(() -> reads.execute((ConnectionCallback<T>) connection -> ofOneMoment(connection, work)));
    }

    /** Where the work fails, the pool ends the transaction when it gets the connection back. */
    private static <T> T ofOneMoment(Connection connection, Supplier<T> work) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        T answer = work.get();
        connection.setAutoCommit(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return answer;
    }

    /** Whether the thread does a part of a unit that has begun. */
    static boolean isWithinUnit() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    private <T> T apart(Caller caller, boolean undone, Supplier<T> work) {
        return Failures.answering(() -> onDeadlock.invoke(() -> inTransaction(caller, undone, work)));
    }

    private <T> T inTransaction(Caller caller, boolean undone, Supplier<T> work) {
        DefaultTransactionDefinition definition =
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new TransactionTemplate(manager, definition).execute(status -> {
            T answer = work.get();
            if (undone) {
                status.setRollbackOnly();
            }
            requireInTime(caller);
            return answer;
        });
    }

    private void requireInTime(Caller caller) {
        if (isPast(caller.deadline())) {
            throw CustomersException.of(
                    Reason.UNAVAILABLE, "The deadline passed before the work was done; nothing was changed.");
        }
    }

    /** As a timeout: rounded up, and no more than fits. */
    private static int seconds(Duration left) {
        return (int)
                Math.max(1, Math.min(Integer.MAX_VALUE, left.plusMillis(999).toSeconds()));
    }

    private boolean isPast(@Nullable Instant deadline) {
        return deadline != null && clock.instant().isAfter(deadline);
    }
}
