package customers.server.ledger;

import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.server.call.Handover;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where verifications are worked on, few at once: each holds a connection for long, and must not take a thread of the other
 * calls. None waits for its turn; what is too much is refused as UNAVAILABLE, to be tried again.
 */
@Component
class VerificationThreads implements DisposableBean {
    private final ThreadPoolExecutor threads;
    private final Handover handover;

    VerificationThreads(@Value("${customers.verifications-at-once:2}") int atOnce, Handover handover) {
        this.threads = new ThreadPoolExecutor(
                0, atOnce, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), work -> new Thread(work, "verify"));
        this.handover = handover;
    }

    /** Has the work done here unless there is too much of it already; answers whether it will be. */
    boolean offer(Runnable work) {
        try {
            threads.execute(work);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    /** Has the rest of the call done here. What it throws is answered as if it was thrown by the rpc method. */
    void run(StreamObserver<?> observer, Runnable call) {
        if (!offer(handover.of(observer::onError, call))) {
            throw CustomersException.of(Reason.UNAVAILABLE, "The server is verifying for others right now; try again.");
        }
    }

    /** Interrupts what waits for its reader. */
    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
