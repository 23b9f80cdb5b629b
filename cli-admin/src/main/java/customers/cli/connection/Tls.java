package customers.cli.connection;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a connection is secured.
 *
 * @param ca the certificates, in PEM, of which one must have signed the server's; null for those that Java trusts
 * @param certificate this command's own certificate, in PEM; null for none
 * @param key its key, in PEM; null for none
 */
public record Tls(
        @Nullable Path ca,
        @Nullable Path certificate,
        @Nullable Path key) {

    /** Has a context say it. */
    void addTo(Map<String, String> context) {
        context.put("tls", "true");
        TlsOptions.put(context, "tlsCa", ca);
        TlsOptions.put(context, "tlsCertificate", certificate);
        TlsOptions.put(context, "tlsKey", key);
    }
}
