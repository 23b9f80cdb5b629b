package customers.server.call;

import customers.core.CoreProperties;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import io.grpc.Context;
import io.grpc.StatusException;
import io.grpc.stub.StreamObserver;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.MDC;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;
import org.springframework.stereotype.Component;

/**
 * Where the calls are worked on that hash a password: as many at once as passwords may be hashed at once, so that none of
 * them holds a thread of the other calls while it waits for its turn. A bounded number waits; beyond it a call is refused
 * as UNAVAILABLE, to be tried again.
 */
@Component
public class HashThreads implements DisposableBean {
    private final ThreadPoolExecutor threads;
    private final GrpcExceptionHandler errors;

    HashThreads(
            CoreProperties properties,
            @Value("${customers.password-hashes-waiting:64}") int waiting,
            GrpcExceptionHandler errors) {
        int atOnce = properties.passwordHashesAtOnce();
        this.threads = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                1,
                TimeUnit.MINUTES,
                new LinkedBlockingQueue<>(waiting),
                work -> new Thread(work, "hash"));
        this.threads.allowCoreThreadTimeOut(true);
        this.errors = errors;
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
        Context context = Context.current();
        String requestId = Calls.requestId();
        try {
            threads.execute(() -> context.run(() -> {
                try (MDC.MDCCloseable mdc = MDC.putCloseable("requestId", requestId)) {
                    work(context, refused, call);
                }
            }));
        } catch (RejectedExecutionException e) {
            throw CustomersException.of(
                    Reason.UNAVAILABLE, "Too many passwords are being checked right now; try again.");
        }
    }

    private void work(Context context, Consumer<StatusException> refused, Runnable call) {
        if (context.isCancelled()) {
            return; // nobody waits for the answer any more
        }
        try {
            call.run();
        } catch (RuntimeException | Error e) {
            refused.accept(Objects.requireNonNull(errors.handleException(e)));
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
