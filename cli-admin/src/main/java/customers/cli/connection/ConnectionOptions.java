package customers.cli.connection;

import customers.cli.exit.ExitCode;
import customers.cli.exit.RefusedException;
import customers.cli.input.Secrets;
import io.grpc.ManagedChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that say which server is called, as whom, and for how long. They stand at the root, for every command. */
public final class ConnectionOptions {
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

    private final Settings settings;
    private final TlsOptions tlsOptions;
    private final Secrets secrets;
    private final BiFunction<Address, Optional<Tls>, ManagedChannel> channels;
    private @Nullable Credential credential;

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
            Settings settings,
            TlsOptions tlsOptions,
            Secrets secrets,
            BiFunction<Address, Optional<Tls>, ManagedChannel> channels) {
        this.settings = settings;
        this.tlsOptions = tlsOptions;
        this.secrets = secrets;
        this.channels = channels;
    }

    /** Opens the connection. Nothing is sent yet. */
    public Connection open(WriteOptions writes) {
        if (server != null && settings.isNamed()) {
            throw RefusedException.usage(
                    "A context names its own server; give one of --server and --context, lest a token goes elsewhere.");
        }
        return new Connection(channels.apply(Address.parse(server()), tls()), this, writes);
    }

    /** The address as it was given. */
    public String server() {
        String set = server != null ? server : setting("CUSTOMERS_GRPC");
        return set.isEmpty() ? "localhost:9090" : set;
    }

    /** How the connection is secured; empty for one in the clear. */
    public Optional<Tls> tls() {
        return tlsOptions.tls(this::setting);
    }

    /** What the environment or the context says; empty when neither does. */
    public String setting(String variable) {
        return settings.get(variable, server != null);
    }

    public Duration timeout() {
        return timeout != null ? timeout : DEFAULT_TIMEOUT;
    }

    /** Whether a session is sent and not a token. */
    public boolean hasSession() {
        return credential().isSession();
    }

    /** The first five characters of the token, by which the server tells tokens apart. */
    public String firstFive() {
        return credential().firstFive();
    }

    /** The one credential that is sent: what the command line names, else a session, else the token of the settings. */
    Credential credential() {
        Credential known = credential;
        if (known == null) {
            known = find();
            credential = known;
        }
        return known;
    }

    private Credential find() {
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
        return sessionFile != null ? Credential.session(secrets.read(sessionFile, "--session-file")) : fromSettings();
    }

    private Credential fromSettings() {
        String session = setting("CUSTOMERS_SESSION");
        if (!session.isEmpty()) {
            return Credential.session(Secrets.checked(session, "CUSTOMERS_SESSION"));
        }
        String fallback = setting("CUSTOMERS_TOKEN");
        if (!fallback.isEmpty()) {
            return Credential.token(Secrets.checked(fallback, "CUSTOMERS_TOKEN"));
        }
        return secrets.typed("Token: ")
                .map(Credential::token)
                .orElseThrow(() -> new RefusedException(
                        ExitCode.UNAUTHORIZED,
                        "This command needs a credential; give a token with --token-file or CUSTOMERS_TOKEN"
                                + " (`. .quickstart/env` sets it after a quickstart)."));
    }

    /** A context of the server that is called and of how, with no credential. */
    public Map<String, String> asCalled() {
        Map<String, String> context = new LinkedHashMap<>();
        context.put("server", server());
        tls().ifPresent(tls -> tls.addTo(context));
        return context;
    }

    /** What `context set` keeps of it; a token that stands on the command line is not. */
    public void addTo(Map<String, String> context) {
        if (token != null) {
            throw RefusedException.usage("A token is kept in a file of its own; name it with --token-file.");
        }
        if (server != null) {
            context.put("server", server);
        }
        TlsOptions.put(context, "tokenFile", tokenFile);
        TlsOptions.put(context, "sessionFile", sessionFile);
        tlsOptions.addTo(context);
    }
}
