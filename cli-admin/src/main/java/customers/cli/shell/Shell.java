package customers.cli.shell;

import com.google.protobuf.Message;
import customers.cli.connection.Connection;
import customers.cli.connection.ConnectionOptions;
import customers.cli.exit.ExitCode;
import customers.cli.exit.RefusedException;
import customers.cli.input.Secrets;
import customers.cli.output.Listing;
import customers.cli.output.OutputFormat;
import customers.cli.output.OutputOptions;
import io.grpc.Channel;
import io.grpc.stub.AbstractStub;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What every command works with. A command turns its options into a request and hands it here, with the stub and the rpc
 * that it is for; the answer is printed as the options ask.
 */
public final class Shell {
    private final Surroundings surroundings;
    private final ConnectionOptions connectionOptions;
    private final OutputOptions outputOptions;
    private final Secrets secrets;

    public Shell(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.secrets = new Secrets(surroundings.terminal().input());
        this.connectionOptions = new ConnectionOptions(surroundings.variables(), secrets, surroundings.channels());
        this.outputOptions = new OutputOptions(surroundings.out());
    }

    public ConnectionOptions connectionOptions() {
        return connectionOptions;
    }

    public OutputOptions outputOptions() {
        return outputOptions;
    }

    public Terminal terminal() {
        return surroundings.terminal();
    }

    /**
     * The secret in a file that an option names, - being standard input; typed without showing where somebody can be asked
     * and no other file is named.
     */
    public String secret(@Nullable Path file, String option, String what, String question) {
        if (isTyped(file)) {
            return terminal().askSecret(question);
        }
        if (file == null) {
            throw RefusedException.usage("Nobody is here to type the " + what + "; give it with " + option + ".");
        }
        return secrets.read(file, option);
    }

    /** The same for a secret that is new: whoever types it does so twice. */
    public String newSecret(@Nullable Path file, String option, String what, String question) {
        String secret = secret(file, option, what, question);
        if (isTyped(file) && !terminal().askSecret("Once more: ").equals(secret)) {
            throw RefusedException.usage("The two were not the same; repeat the command to type them again.");
        }
        return secret;
    }

    private boolean isTyped(@Nullable Path file) {
        return terminal().isInteractive() && (file == null || Secrets.isStandardInput(file));
    }

    /** Says something beside the output, on standard error, now. */
    public void note(String sentence) {
        surroundings.err().println(sentence);
        surroundings.err().flush();
    }

    /** Waits before something is tried again; as long as that, or until the process is interrupted. */
    public void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException(ExitCode.FAILED, "Interrupted; repeat the command to go on.");
        }
    }

    /** Takes back what was to be done when the process is interrupted; answers false when that is under way. */
    public static boolean withdraw(Thread whenInterrupted) {
        try {
            return Runtime.getRuntime().removeShutdownHook(whenInterrupted);
        } catch (IllegalStateException shuttingDown) {
            return false;
        }
    }

    /** A variable of the environment; empty when it is not set. */
    String variable(String name) {
        return surroundings.variables().getOrDefault(name, "");
    }

    /** Makes one call and answers its answer. */
    public <S extends AbstractStub<S>, Q, A> A call(Function<Channel, S> newStub, BiFunction<S, Q, A> rpc, Q request) {
        try (Connection connection = connectionOptions.open()) {
            return rpc.apply(connection.stub(newStub), request);
        }
    }

    /** Makes one call and prints its answer. */
    public <S extends AbstractStub<S>, Q, A extends Message> void print(
            Function<Channel, S> newStub, BiFunction<S, Q, A> rpc, Q request) {
        outputOptions.output().print(call(newStub, rpc, request));
    }

    /** Makes one call that answers nothing, and says that it was done. */
    public <S extends AbstractStub<S>, Q, A extends Message> void printDone(
            Function<Channel, S> newStub, BiFunction<S, Q, A> rpc, Q request, String sentence) {
        outputOptions.output().printDone(call(newStub, rpc, request), sentence);
    }

    /** Prints the pages that the options ask for: one, or all of them as they arrive. */
    public <S extends AbstractStub<S>, Q, A extends Message> void list(
            Function<Channel, S> newStub, BiFunction<S, Q, A> rpc, Function<Page, Q> request, PageOptions options) {
        Page page = options.first();
        Q first = request.apply(page);
        Listing listing = outputOptions.output().listing();
        try (Connection connection = connectionOptions.open()) {
            S stub = connection.stub(newStub);
            boolean more = listing.add(rpc.apply(stub, first));
            while (more && options.wantsAll() && page.offset() + page.limit() < listing.total()) {
                page = page.next();
                more = listing.add(rpc.apply(stub, request.apply(page)));
            }
        }
        listing.end();
        sayWhatIsLeft(options.first().offset() + listing.printed(), listing.total());
    }

    private void sayWhatIsLeft(long end, long total) {
        if (outputOptions.format() == OutputFormat.table && end < total) {
            surroundings.err().println("There are " + total + " in all; --offset " + end + " goes on.");
        }
    }
}
