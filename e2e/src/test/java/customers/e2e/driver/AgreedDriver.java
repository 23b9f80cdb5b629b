package customers.e2e.driver;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.node.ObjectNode;

/**
 * A door of an installation with several servers. After a call that takes a right from somebody it waits for as long as
 * another server may still know of that right: what comes next goes there.
 */
final class AgreedDriver implements Driver {
    private static final Set<Operation> TAKING = EnumSet.of(
            Operation.UPDATE_ORG,
            Operation.DELETE_ORG,
            Operation.SET_OWNER,
            Operation.REMOVE_OWNER,
            Operation.UPDATE_MEMBER,
            Operation.DELETE_MEMBER,
            Operation.REVOKE_TOKEN,
            Operation.LOGOUT,
            Operation.LOGOUT_EVERYWHERE,
            Operation.END_SESSION,
            Operation.UPDATE_LOGIN,
            Operation.FINISH_RECOVERY);

    private final Driver driver;
    private final long nanos;

    /** Owns the driver from now on. */
    AgreedDriver(Driver driver, long nanos) {
        this.driver = driver;
        this.nanos = nanos;
    }

    @Override
    public Answer call(Credential credential, Operation operation, ObjectNode request) {
        try {
            return driver.call(credential, operation, request);
        } finally {
            if (TAKING.contains(operation)) {
                pause();
            }
        }
    }

    private void pause() {
        long begun = System.nanoTime();
        for (long left = nanos; left > 0; left = nanos - (System.nanoTime() - begun)) {
            LockSupport.parkNanos(left);
        }
    }

    @Override
    public void close() {
        driver.close();
    }
}
