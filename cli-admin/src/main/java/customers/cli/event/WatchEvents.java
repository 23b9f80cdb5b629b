package customers.cli.event;

import customers.cli.connection.Connection;
import customers.cli.output.Lines;
import customers.cli.shell.OrgOption;
import customers.cli.shell.Shell;
import customers.v1.EventServiceGrpc;
import customers.v1.WatchEventsRequest;
import customers.v1.WatchEventsResponse;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code event watch}. */
@Command(
        name = "watch",
        description = {
            "Prints the events of an org and of all below it as they happen, one a line, until it is interrupted.",
            "When the server goes away it calls again and goes on behind the last event. At the end the token to go on"
                    + " with is said on standard error; -o json has one beside each event."
        })
final class WatchEvents implements Runnable {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Shell shell;

    @Mixin
    private OrgOption org;

    @Option(
            names = "--resume",
            paramLabel = "TOKEN",
            description = "Go on behind this, as it was said at the end; from now on when not given.")
    private @Nullable String resume;

    @Option(names = "--from-start", description = "Begin with the first event of all.")
    private boolean fromStart;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            split = ",",
            description = "Only these, for example subscription.create; may be repeated.")
    private List<String> kinds = List.of();

    @Option(names = "--max", paramLabel = "N", description = "End after so many events.")
    private @Nullable Long max;

    private volatile @Nullable String token;
    private long printed;
    private Duration pause = FIRST_PAUSE;

    WatchEvents(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        Thread interrupted = new Thread(this::sayToken, "say-token");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            Lines lines = shell.outputOptions().output().lines();
            boolean more = watch(request(), lines);
            while (more) {
                shell.pause(pause);
                pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                more = watch(request(), lines);
            }
        } finally {
            if (Shell.withdraw(interrupted)) {
                sayToken();
            }
        }
    }

    private void sayToken() {
        if (token != null) {
            shell.note("Go on with --resume " + token);
        }
    }

    /** Where it was, when it was somewhere. */
    private WatchEventsRequest request() {
        WatchEventsRequest.Builder request =
                WatchEventsRequest.newBuilder().setOrgId(org.id()).addAllKinds(kinds);
        String from = token == null ? resume : token;
        if (from != null) {
            request.setResumeToken(from);
        }
        if (fromStart && token == null) {
            request.setFromStart(true);
        }
        return request.build();
    }

    /** Makes one call and answers whether another one is wanted: the server went away, having answered before. */
    private boolean watch(WatchEventsRequest request, Lines lines) {
        try (Connection connection = shell.connectionOptions().open(shell.writeOptions())) {
            Iterator<WatchEventsResponse> stream =
                    connection.stub(EventServiceGrpc::newBlockingStub).watchEvents(request);
            while (stream.hasNext()) {
                if (!take(stream.next(), lines)) {
                    return false;
                }
            }
            return false;
        } catch (StatusRuntimeException e) {
            if (token != null && e.getStatus().getCode() == Status.Code.UNAVAILABLE) {
                return true;
            }
            throw e;
        }
    }

    /** Answers whether more is wanted. */
    private boolean take(WatchEventsResponse response, Lines lines) {
        pause = FIRST_PAUSE;
        boolean read = true;
        if (response.hasEvent()) {
            read = lines.add(response.getEvent(), response);
            printed++;
        }
        token = response.getResumeToken();
        return read && (max == null || printed < max);
    }
}
