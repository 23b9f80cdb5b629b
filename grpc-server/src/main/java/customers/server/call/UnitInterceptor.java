package customers.server.call;

import customers.core.error.CustomersException;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.grpc.server.GlobalServerInterceptor;
import org.springframework.stereotype.Component;

/**
 * Calls that are one unit from the first statement to the last: those with the metadata {@code idempotency-key}, done once
 * and answered as often as they are made, and those with {@code validate-only: true}, done and undone. What they answer is
 * sent when that is certain. All others pass.
 */
@Component
@GlobalServerInterceptor
@Order(30)
class UnitInterceptor implements ServerInterceptor {
    private static final Metadata.Key<String> KEY = Calls.key("idempotency-key");
    private static final Metadata.Key<String> VALIDATE_ONLY = Calls.key("validate-only");
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]([ -~]{0,253}[!-~])?");

    private final KeyedCalls keyed;
    private final DryRunCalls dryRuns;
    private final HashThreads hashing;

    UnitInterceptor(KeyedCalls keyed, DryRunCalls dryRuns, HashThreads hashing) {
        this.keyed = keyed;
        this.dryRuns = dryRuns;
        this.hashing = hashing;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        Rpc rpc = Rpc.of(call.getMethodDescriptor());
        UnitCall<Q, A> unit = new UnitCall<>(call, headers, next);
        if (rpc.writes() && isDryRun(rpc, headers.get(VALIDATE_ONLY))) {
            return new Gathering<>(unit, rpc, dryRuns::answer);
        }
        String key = headers.get(KEY);
        if (key == null || !rpc.takesKeys()) {
            return next.startCall(call, headers);
        }
        if (!PRINTABLE.matcher(key).matches()) {
            throw CustomersException.invalid("idempotency-key", "must be 1 to 255 printable characters");
        }
        return new Gathering<>(unit, rpc, (one, message) -> keyed.answer(one, rpc, key, message));
    }

    private static boolean isDryRun(Rpc rpc, @Nullable String value) {
        if (value == null || value.equals("false")) {
            return false;
        }
        if (!value.equals("true")) {
            throw CustomersException.invalid("validate-only", "must be true or false");
        }
        if (!rpc.needsCredential()) {
            throw CustomersException.invalid("validate-only", "is only for calls that need a credential");
        }
        return true;
    }

    /** What is done with a call when all of it is here. */
    private interface Work<Q, A> {
        void answer(UnitCall<Q, A> call, Q message);
    }

    /** Waits for the message, and begins when there is nothing to come any more. */
    private final class Gathering<Q, A> extends ServerCall.Listener<Q> {
        private final UnitCall<Q, A> unit;
        private final Rpc rpc;
        private final Work<Q, A> work;
        private @Nullable Q message;
        private boolean tooMany;

        Gathering(UnitCall<Q, A> unit, Rpc rpc, Work<Q, A> work) {
            this.unit = unit;
            this.rpc = rpc;
            this.work = work;
            // As gRPC's own unary calls do: the second only tells that there is one.
            unit.call().request(2);
        }

        @Override
        public void onMessage(Q next) {
            tooMany = message != null;
            message = next;
        }

        @Override
        public void onHalfClose() {
            Q only = message;
            if (only == null || tooMany) {
                unit.call().close(Status.INTERNAL.withDescription("One message is wanted"), new Metadata());
                return;
            }
            if (rpc.hasSecretRequest()) {
                // All of it, so that nobody waits for his turn at hashing with a transaction begun.
                hashing.run(unit::refuse, () -> work.answer(unit, only));
            } else {
                work.answer(unit, only);
            }
        }
    }
}
