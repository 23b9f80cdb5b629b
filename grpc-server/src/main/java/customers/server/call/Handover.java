package customers.server.call;

import io.grpc.Context;
import io.grpc.StatusException;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.MDC;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;
import org.springframework.stereotype.Component;

/**
 * Hands the rest of a call to another thread: with its context, its id in the log, its place
 * in the trace, and its errors answered as ever.
 */
@Component
public class Handover {
    private final GrpcExceptionHandler errors;
    private final ObservationRegistry observations;

    Handover(GrpcExceptionHandler errors, ObservationRegistry observations) {
        this.errors = errors;
        this.observations = observations;
    }

    /**
     * The rest of the call under way, to be run by another thread; nothing of it when nobody waits any more by then.
     *
     * @param refused is told what is thrown, as it would be if the rpc method threw it
     */
    public Runnable of(Consumer<StatusException> refused, Runnable call) {
        Context context = Context.current();
        String requestId = Calls.requestId();
        Observation observed = observations.getCurrentObservation();
        return () -> context.run(() -> {
            try (MDC.MDCCloseable mdc = MDC.putCloseable("requestId", requestId)) {
                Observation.tryScoped(observed, () -> work(context, refused, call));
            }
        });
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
}
