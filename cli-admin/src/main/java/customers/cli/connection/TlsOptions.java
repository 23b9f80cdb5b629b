package customers.cli.connection;

import customers.cli.exit.RefusedException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that say how the connection is secured. They stand at the root, for every command. */
public final class TlsOptions {
    @Option(
            names = "--tls",
            scope = ScopeType.INHERIT,
            description = "Call the server over TLS; else $CUSTOMERS_TLS. Any other option of TLS implies it.")
    private boolean tls;

    @Option(
            names = "--tls-ca",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description =
                    "The certificates, in PEM, that vouch for the server; else $CUSTOMERS_TLS_CA, else those that "
                            + "Java trusts.")
    private @Nullable Path ca;

    @Option(
            names = "--tls-certificate",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "A certificate of your own, in PEM, for mutual TLS; else $CUSTOMERS_TLS_CERTIFICATE.")
    private @Nullable Path certificate;

    @Option(
            names = "--tls-key",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Its key, in PEM (PKCS #8); else $CUSTOMERS_TLS_KEY.")
    private @Nullable Path key;

    /** Empty for a connection in the clear. */
    Optional<Tls> tls(UnaryOperator<String> settings) {
        Path trusted = file(ca, settings.apply("CUSTOMERS_TLS_CA"));
        Path own = file(certificate, settings.apply("CUSTOMERS_TLS_CERTIFICATE"));
        Path secret = file(key, settings.apply("CUSTOMERS_TLS_KEY"));
        if ((own == null) != (secret == null)) {
            throw RefusedException.usage(
                    "A certificate and its key go together; give --tls-certificate and --tls-key.");
        }
        String asked = settings.apply("CUSTOMERS_TLS");
        if (!asked.matches("(true|false)?")) {
            throw RefusedException.usage(
                    "CUSTOMERS_TLS, or tls of the context, is neither true nor false; correct it.");
        }
        return tls || asked.equals("true") || trusted != null || own != null
                ? Optional.of(new Tls(trusted, own, secret))
                : Optional.empty();
    }

    /** What `context set` keeps of it. */
    void addTo(Map<String, String> context) {
        if (tls) {
            context.put("tls", "true");
        }
        put(context, "tlsCa", ca);
        put(context, "tlsCertificate", certificate);
        put(context, "tlsKey", key);
    }

    static void put(Map<String, String> context, String name, @Nullable Path file) {
        if (file != null) {
            context.put(name, file.toAbsolutePath().toString());
        }
    }

    private static @Nullable Path file(@Nullable Path given, String setting) {
        return given != null || setting.isEmpty() ? given : Path.of(setting);
    }
}
