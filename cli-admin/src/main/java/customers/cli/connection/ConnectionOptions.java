package customers.cli.connection;

import customers.cli.exit.ExitCode;
import customers.cli.exit.RefusedException;
import customers.cli.input.Secrets;
import io.grpc.ManagedChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that say which server is called, as whom, and for how long. They stand at the root, for every command. */
public final class ConnectionOptions {
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

    private final Map<String, String> variables;
    private final Secrets secrets;
    private final Function<Address, ManagedChannel> channels;

    @Option(
            names = "--server",
            paramLabel = "HOST:PORT",
            scope = ScopeType.INHERIT,
            description = "The gRPC server; else $CUSTOMERS_GRPC, else localhost:9090.")
    private @Nullable String server;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            scope = ScopeType.INHERIT,
            description = "The access token; else $CUSTOMERS_TOKEN. Other users of this machine can read it here: "
                    + "prefer --token-file.")
    private @Nullable String token;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "A file whose first line is the access token; - for standard input.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--session-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "A file whose first line is a session's secret, instead of a token; else $CUSTOMERS_SESSION.")
    private @Nullable Path sessionFile;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            scope = ScopeType.INHERIT,
            description = "How long to wait for each answer: 500ms, 30s or 2m; 30s when not given.")
    private @Nullable Duration timeout;

    public ConnectionOptions(
            Map<String, String> variables, Secrets secrets, Function<Address, ManagedChannel> channels) {
        this.variables = variables;
        this.secrets = secrets;
        this.channels = channels;
    }

    /** Opens the connection. Nothing is sent yet. */
    public Connection open(WriteOptions writes) {
        return new Connection(channels.apply(Address.parse(server())), this, writes);
    }

    /** The address as it was given. */
    public String server() {
        return server != null ? server : variables.getOrDefault("CUSTOMERS_GRPC", "localhost:9090");
    }

    public Duration timeout() {
        return timeout != null ? timeout : DEFAULT_TIMEOUT;
    }

    /** The one credential that is sent: what the command line names, else a session, else the token of the environment. */
    Credential credential() {
        int named = (token != null ? 1 : 0) + (tokenFile != null ? 1 : 0) + (sessionFile != null ? 1 : 0);
        if (named > 1) {
            throw RefusedException.usage(
                    "More than one credential was named; give one of --token, --token-file and --session-file.");
        }
        if (token != null) {
            return Credential.token(Secrets.checked(token, "--token"));
        }
        if (tokenFile != null) {
            return Credential.token(secrets.read(tokenFile, "--token-file"));
        }
        return sessionFile != null ? Credential.session(secrets.read(sessionFile, "--session-file")) : fromVariables();
    }

    private Credential fromVariables() {
        String session = variables.getOrDefault("CUSTOMERS_SESSION", "");
        if (!session.isEmpty()) {
            return Credential.session(Secrets.checked(session, "CUSTOMERS_SESSION"));
        }
        String fallback = variables.getOrDefault("CUSTOMERS_TOKEN", "");
        if (fallback.isEmpty()) {
            throw new RefusedException(
                    ExitCode.UNAUTHORIZED,
                    "This command needs a credential; give a token with --token-file or CUSTOMERS_TOKEN"
                            + " (`. .quickstart/env` sets it after a quickstart).");
        }
        return Credential.token(Secrets.checked(fallback, "CUSTOMERS_TOKEN"));
    }
}
