package customers.server.tls;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The variables that switch TLS on, as settings of Spring Boot: {@code GRPC_TLS_CERTIFICATE} and {@code
 * GRPC_TLS_PRIVATE_KEY} name PEM files, {@code GRPC_TLS_CLIENT_CA} one with the authorities of clients, who then need a
 * certificate. Half of a pair ends the start.
 */
public final class TlsVariables implements EnvironmentPostProcessor {
    /** The bundle that Spring Boot reads from the files, and again when they change. */
    static final String FILES = "grpc-files";

    /** The bundle that the server is given, which follows the other. */
    static final String LIVE = "grpc";

    private static final String CERTIFICATE = "GRPC_TLS_CERTIFICATE";
    private static final String PRIVATE_KEY = "GRPC_TLS_PRIVATE_KEY";
    private static final String CLIENT_CA = "GRPC_TLS_CLIENT_CA";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String certificate = environment.getProperty(CERTIFICATE, "");
        String privateKey = environment.getProperty(PRIVATE_KEY, "");
        String clientCa = environment.getProperty(CLIENT_CA, "");
        if (certificate.isEmpty() && privateKey.isEmpty() && clientCa.isEmpty()) {
            return;
        }
        if (certificate.isEmpty() || privateKey.isEmpty()) {
            throw new IllegalStateException("TLS needs both " + CERTIFICATE + " and " + PRIVATE_KEY + "; "
                    + (certificate.isEmpty() ? CERTIFICATE : PRIVATE_KEY) + " is not set");
        }
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("tls", settings(certificate, privateKey, clientCa)));
    }

    private static Map<String, Object> settings(String certificate, String privateKey, String clientCa) {
        String bundle = "spring.ssl.bundle.pem." + FILES + ".";
        Map<String, Object> settings = new HashMap<>();
        settings.put(bundle + "keystore.certificate", "file:" + certificate);
        settings.put(bundle + "keystore.private-key", "file:" + privateKey);
        settings.put(bundle + "keystore.verify-keys", true);
        settings.put(bundle + "reload-on-update", true);
        settings.put("spring.grpc.server.ssl.bundle", LIVE);
        settings.put("spring.grpc.server.ssl.client-auth", clientCa.isEmpty() ? "NONE" : "REQUIRE");
        if (!clientCa.isEmpty()) {
            settings.put(bundle + "truststore.certificate", "file:" + clientCa);
        }
        return settings;
    }
}
