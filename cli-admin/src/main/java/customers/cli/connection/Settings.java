package customers.cli.connection;

import customers.cli.exit.RefusedException;
import customers.cli.input.Secrets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * What stands behind the options: a context that is named, and then it alone; else the environment, and behind that the
 * current context of the file. A context is one server and its credential: where another server is given, it says nothing.
 */
public final class Settings {
    private static final Map<String, String> KEYS = Map.of(
            "CUSTOMERS_GRPC", "server",
            "CUSTOMERS_ORG_ID", "org",
            "CUSTOMERS_TOKEN", "token",
            "CUSTOMERS_TLS", "tls",
            "CUSTOMERS_TLS_CA", "tlsCa",
            "CUSTOMERS_TLS_CERTIFICATE", "tlsCertificate",
            "CUSTOMERS_TLS_KEY", "tlsKey",
            "CUSTOMERS_SESSION", "session");

    private final Map<String, String> environment;
    private final Secrets secrets;
    private @Nullable Map<String, String> context;

    @Option(
            names = "--context",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "The context of the config file to use, instead of the variables; else $CUSTOMERS_CONTEXT.")
    private @Nullable String named;

    public Settings(Map<String, String> environment, Secrets secrets) {
        this.environment = environment;
        this.secrets = secrets;
    }

    /** The file of contexts. */
    public Path path() {
        String home = environment.getOrDefault("HOME", "");
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        String path = environment.getOrDefault(
                "CUSTOMERS_CONFIG", (config.isEmpty() ? home + "/.config" : config) + "/customers/config.yaml");
        if (home.isEmpty() && config.isEmpty() && !environment.containsKey("CUSTOMERS_CONFIG")) {
            throw RefusedException.usage(
                    "There is no home directory to keep contexts in; name a file in CUSTOMERS_CONFIG.");
        }
        return Path.of(path);
    }

    /** Whether a context is named, by the option or the environment. */
    public boolean isNamed() {
        return !name().isEmpty();
    }

    private String name() {
        return named != null ? named : environment.getOrDefault("CUSTOMERS_CONTEXT", "");
    }

    /** What a variable, or the context in its place, says; empty when neither does. */
    public String get(String variable, boolean otherServer) {
        if (isNamed()) {
            return ofContext(KEYS.getOrDefault(variable, variable));
        }
        boolean elsewhere = otherServer || isSet("CUSTOMERS_GRPC");
        // Where the environment has a token, a session of the context is not to go before it.
        boolean other = variable.equals("CUSTOMERS_SESSION") && isSet("CUSTOMERS_TOKEN");
        return isSet(variable) || elsewhere || other
                ? environment.getOrDefault(variable, "")
                : ofContext(KEYS.getOrDefault(variable, variable));
    }

    private boolean isSet(String variable) {
        return !environment.getOrDefault(variable, "").isEmpty();
    }

    private String ofContext(String key) {
        Map<String, String> used = context();
        String file = used.getOrDefault(key + "File", "");
        if (used.containsKey(key) || file.isEmpty()) {
            return used.getOrDefault(key, "");
        }
        Path path = Path.of(file);
        ContextFile.requirePrivate(path);
        return secrets.read(path, key + "File of the context");
    }

    private Map<String, String> context() {
        Map<String, String> known = context;
        if (known == null) {
            known = read();
            context = known;
        }
        return known;
    }

    private Map<String, String> read() {
        boolean hasHome = environment.containsKey("HOME")
                || environment.containsKey("XDG_CONFIG_HOME")
                || environment.containsKey("CUSTOMERS_CONFIG");
        if (!hasHome && !isNamed()) {
            return Map.of();
        }
        ContextFile file = ContextFile.read(path());
        String used = isNamed() ? name() : file.current();
        return used.isEmpty() ? Map.of() : file.context(used);
    }
}
