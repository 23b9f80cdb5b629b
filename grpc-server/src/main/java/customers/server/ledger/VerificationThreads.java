package customers.server.ledger;

import customers.core.error.CustomersException;
import customers.core.error.Reason;
import io.grpc.Context;
import io.grpc.StatusException;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;
import org.springframework.stereotype.Component;

/**
 * Where verifications are worked on, few at once: each holds a connection for long, and must not take a thread of the other
 * calls. None waits for its turn; what is too much is refused as UNAVAILABLE, to be tried again.
 */
@Component
class VerificationThreads implements DisposableBean {
    private final ThreadPoolExecutor threads;
    private final GrpcExceptionHandler errors;

    VerificationThreads(@Value("${customers.verifications-at-once:2}") int atOnce, GrpcExceptionHandler errors) {
        this.threads = new ThreadPoolExecutor(
                0, atOnce, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), work -> new Thread(work, "verify"));
        this.errors = errors;
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
        Context context = Context.current();
        @Nullable Map<String, String> log = MDC.getCopyOfContextMap();
        boolean taken = offer(() -> context.run(() -> {
            MDC.setContextMap(log == null ? Map.of() : log);
            work(context, observer, call);
            MDC.clear();
        }));
        if (!taken) {
            throw CustomersException.of(Reason.UNAVAILABLE, "The server is verifying for others right now; try again.");
        }
    }

    private void work(Context context, StreamObserver<?> observer, Runnable call) {
        try {
            call.run();
        } catch (RuntimeException | Error e) {
            if (!context.isCancelled()) {
                StatusException answer = Objects.requireNonNull(errors.handleException(e));
                observer.onError(answer);
            }
        }
    }

    /** Interrupts what waits for its reader. */
    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
