package customers.cli.shell;

import com.google.protobuf.Message;
import customers.cli.connection.Connection;
import customers.cli.connection.ConnectionOptions;
import customers.cli.connection.Settings;
import customers.cli.connection.TlsOptions;
import customers.cli.connection.WriteOptions;
import customers.cli.exit.ExitCode;
import customers.cli.exit.RefusedException;
import customers.cli.input.Secrets;
import customers.cli.output.Listing;
import customers.cli.output.Looks;
import customers.cli.output.Output;
import customers.cli.output.OutputFormat;
import customers.cli.output.OutputOptions;
import io.grpc.Channel;
import io.grpc.stub.AbstractStub;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
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
    private final WriteOptions writeOptions = new WriteOptions();
    private final OutputOptions outputOptions;
    private final TlsOptions tlsOptions = new TlsOptions();
    private final Settings settings;
    private final Secrets secrets;

    public Shell(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.secrets = new Secrets(surroundings.terminal().input(), this::askSecret);
        this.settings = new Settings(surroundings.variables(), secrets);
        this.connectionOptions = new ConnectionOptions(settings, tlsOptions, secrets, surroundings.channels());
        this.outputOptions = new OutputOptions(surroundings.out());
    }

    public ConnectionOptions connectionOptions() {
        return connectionOptions;
    }

    public WriteOptions writeOptions() {
        return writeOptions;
    }

    public OutputOptions outputOptions() {
        return outputOptions;
    }

    public TlsOptions tlsOptions() {
        return tlsOptions;
    }

    public Settings settings() {
        return settings;
    }

    public Terminal terminal() {
        return surroundings.terminal();
    }

    /** What may be drawn on the output. */
    public Looks looks() {
        return Looks.of(surroundings.variables(), terminal().isInteractive());
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

    /** Empty where nobody can be asked. */
    private Optional<String> askSecret(String question) {
        return terminal().isInteractive() ? Optional.of(terminal().askSecret(question)) : Optional.empty();
    }

    private boolean isTyped(@Nullable Path file) {
        return terminal().isInteractive() && (file == null || Secrets.isStandardInput(file));
    }

    /** The version of this command; {@code unknown} when it runs from a build's classes. */
    public static String version() {
        String version = Shell.class.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version;
    }

    /** Says something beside the output, on standard error, now and after what was printed. */
    public void note(String sentence) {
        surroundings.out().flush();
        surroundings.err().println(sentence);
        surroundings.err().flush();
    }

    /** Says something on standard output that is no answer of the server. */
    public void say(String sentence) {
        surroundings.out().println(sentence);
    }

    /** Shows how far something is, on a line of standard error that the next one takes the place of; on a terminal only. */
    public void progress(String words) {
        if (terminal().isInteractive()) {
            surroundings.err().print("\r\u001b[K" + words);
            surroundings.err().flush();
        }
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

    /** A variable of the environment, or what the context says in its place; empty when it is not set. */
    String variable(String name) {
        return connectionOptions.setting(name);
    }

    /** Makes one call and answers its answer. */
    public <S extends AbstractStub<S>, Q, A> A call(Function<Channel, S> newStub, BiFunction<S, Q, A> rpc, Q request) {
        try (Connection connection = connectionOptions.open(writeOptions)) {
            return rpc.apply(connection.stub(newStub), request);
        }
    }

    /** Makes one call and prints its answer. */
    public <S extends AbstractStub<S>, Q, A extends Message> void print(
            Function<Channel, S> newStub, BiFunction<S, Q, A> rpc, Q request) {
        print(newStub, rpc, request, Output::print);
    }

    /** Makes one call that answers nothing, and says that it was done. */
    public <S extends AbstractStub<S>, Q, A extends Message> void printDone(
            Function<Channel, S> newStub, BiFunction<S, Q, A> rpc, Q request, String sentence) {
        print(newStub, rpc, request, (output, answer) -> output.printDone(answer, sentence));
    }

    /** Of a change that was only tried the draws are printed instead. */
    private <S extends AbstractStub<S>, Q, A extends Message> void print(
            Function<Channel, S> newStub, BiFunction<S, Q, A> rpc, Q request, BiConsumer<Output, A> print) {
        Output output = outputOptions.output();
        try (Connection connection = connectionOptions.open(writeOptions)) {
            A answer = rpc.apply(connection.stub(newStub), request);
            connection.dryRun().ifPresentOrElse(output::printDryRun, () -> print.accept(output, answer));
        }
    }

    /** Prints the pages that the options ask for: one, or all of them as they arrive. */
    public <S extends AbstractStub<S>, Q extends Message, A extends Message> void list(
            Function<Channel, S> newStub, BiFunction<S, Q, A> rpc, Function<Page, Q> part, PageOptions options) {
        Q request = options.begin(part.apply(options.first()));
        A answer;
        Listing listing = outputOptions.output().listing();
        try (Connection connection = connectionOptions.open(writeOptions)) {
            S stub = connection.stub(newStub);
            answer = rpc.apply(stub, request);
            while (listing.add(answer) && options.wantsAll() && Pages.hasNext(request, answer)) {
                request = Pages.next(request, answer);
                answer = rpc.apply(stub, request);
            }
        }
        listing.end();
        if (outputOptions.format() == OutputFormat.table) {
            sayWhatIsLeft(options.first().offset() + listing.printed(), listing.total(), Pages.nextCursor(answer));
        }
    }

    private void sayWhatIsLeft(long end, long total, String cursor) {
        if (!cursor.isEmpty()) {
            surroundings.err().println("There were " + total + " in all; --cursor " + cursor + " goes on.");
        } else if (end < total) {
            surroundings.err().println("There are " + total + " in all; --offset " + end + " goes on.");
        }
    }
}
