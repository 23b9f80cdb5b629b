package customers.core.transaction;

import customers.core.error.CustomersException;
import customers.core.error.Reason;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/** What the failures of the database mean: which pass when the work is done again, and which are answered as UNAVAILABLE. */
public final class Failures {
    /** ER_LOCK_WAIT_TIMEOUT of both engines. */
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    /** ER_QUERY_INTERRUPTED of both engines, ER_QUERY_TIMEOUT of MySQL, ER_STATEMENT_TIMEOUT of MariaDB. */
    private static final Set<Integer> INTERRUPTED = Set.of(1317, 3024, 1969);

    /** ER_NO_REFERENCED_ROW_2 of both engines. */
    private static final int REFERENCE_GONE = 1452;

    private Failures() {}

    /** Whether a row was waited for that stayed locked. */
    public static boolean isLockWait(Throwable failure) {
        return errorCode(failure) == LOCK_WAIT_TIMEOUT;
    }

    /** A row that stays locked was waited for long enough; what was erased meanwhile is not found the next time. */
    static boolean isWorthAnotherTry(Throwable failure) {
        return failure instanceof PessimisticLockingFailureException
                ? !isLockWait(failure)
                : errorCode(failure) == REFERENCE_GONE;
    }

    /** Does the work, and answers UNAVAILABLE where the database could not do it now. */
    static <T> T answering(Supplier<T> work) {
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
