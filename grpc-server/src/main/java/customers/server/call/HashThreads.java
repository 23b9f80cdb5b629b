package customers.server.call;

import customers.core.CoreProperties;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import io.grpc.StatusException;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the calls are worked on that hash a password: as many at once as passwords may be hashed at once, so that none of
 * them holds a thread of the other calls while it waits for its turn. A bounded number waits; beyond it a call is refused
 * as UNAVAILABLE, to be tried again.
 */
@Component
public class HashThreads implements DisposableBean {
    private final ThreadPoolExecutor threads;
    private final Handover handover;

    HashThreads(
            CoreProperties properties,
            @Value("${customers.password-hashes-waiting:64}") int waiting,
            Handover handover) {
        int atOnce = properties.passwordHashesAtOnce();
        this.threads = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                1,
                TimeUnit.MINUTES,
                new LinkedBlockingQueue<>(waiting),
                work -> new Thread(work, "hash"));
        this.threads.allowCoreThreadTimeOut(true);
        this.handover = handover;
    }

    /** Has the rest of the call done here. What it throws is answered as if it was thrown by the rpc method. */
    public void run(StreamObserver<?> observer, Runnable call) {
        if (Calls.IN_UNIT.get()) {
            call.run(); // all of the unit is done here
        } else {
            run(observer::onError, call);
        }
    }

    /** Has the rest of the call done here; it ends with what is thrown. */
    void run(Consumer<StatusException> refused, Runnable call) {
        try {
            threads.execute(handover.of(refused, call));
        } catch (RejectedExecutionException e) {
            throw CustomersException.of(
                    Reason.UNAVAILABLE, "Too many passwords are being checked right now; try again.");
        }
    }

    /** How many calls wait. */
    int waiting() {
        return threads.getQueue().size();
    }

    /** After the server has stopped, so there is nothing left to do. */
    @Override
    public void destroy() {
        threads.shutdown();
    }
}
