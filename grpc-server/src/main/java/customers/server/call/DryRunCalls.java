package customers.server.call;

import customers.core.dryrun.Drawn;
import customers.core.dryrun.DryRuns;
import customers.v1.DryRun;
import io.grpc.Metadata;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** Calls that are only tried: an empty answer, and in the trailer {@code dry-run-bin} what it would have drawn. */
@Component
class DryRunCalls {
    private static final Metadata.Key<byte[]> DRY_RUN = Metadata.Key.of("dry-run-bin", Metadata.BINARY_BYTE_MARSHALLER);
    private static final byte[] NOTHING = {};

    private final DryRuns dryRuns;

    DryRunCalls(DryRuns dryRuns) {
        this.dryRuns = dryRuns;
    }

    <Q, A> void answer(UnitCall<Q, A> unit, Q message) {
        List<Drawn> draws = dryRuns.run(Calls.caller(), trying -> unit.run(trying, message));
        Metadata trailers = new Metadata();
        trailers.put(DRY_RUN, toProto(draws).toByteArray());
        A empty = unit.call().getMethodDescriptor().parseResponse(new ByteArrayInputStream(NOTHING));
        unit.send(new Metadata(), empty, trailers);
    }

    private static DryRun toProto(List<Drawn> draws) {
        DryRun.Builder dryRun = DryRun.newBuilder().setValid(true);
        for (Drawn drawn : draws) {
            DryRun.Draw.Builder draw = dryRun.addDrawsBuilder()
                    .setSubscriptionId(drawn.subscription().value())
                    .setResource(drawn.resource())
                    .setAmount(drawn.amount());
            Long remaining = drawn.remaining();
            if (remaining != null) {
                draw.setRemaining(remaining);
            }
        }
        return dryRun.build();
    }
}
