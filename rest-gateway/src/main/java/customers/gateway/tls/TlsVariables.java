package customers.gateway.tls;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The variables that switch TLS on, as settings of Spring Boot; all name PEM files. Towards callers: {@code
 * HTTP_TLS_CERTIFICATE} and {@code HTTP_TLS_PRIVATE_KEY}, and {@code HTTP_TLS_CLIENT_CA} with the authorities of clients,
 * who then need a certificate. Towards servers: {@code CUSTOMERS_GRPC_CA} with the authorities of servers, and {@code
 * CUSTOMERS_GRPC_CERTIFICATE} and {@code CUSTOMERS_GRPC_PRIVATE_KEY} for servers that ask for them. What is half set ends
 * the start.
 */
public final class TlsVariables implements EnvironmentPostProcessor {
    /** The bundle of the channel to the servers. */
    static final String UPSTREAM = "upstream";

    private static final String HTTP = "http";
    private static final String BUNDLE = "spring.ssl.bundle.pem.";
    private static final String CA = "CUSTOMERS_GRPC_CA";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> settings = new HashMap<>();
        Pair served = Pair.of(environment, "HTTP_TLS_CERTIFICATE", "HTTP_TLS_PRIVATE_KEY", "HTTP_TLS_CLIENT_CA");
        if (served.isGiven()) {
            served.required().addTo(settings, HTTP);
            settings.put("server.ssl.bundle", HTTP);
            // Probes and Prometheus ask in the clear, of a port that is not for callers.
            settings.put("management.server.ssl.enabled", false);
            settings.put("server.ssl.client-auth", served.authorities().isEmpty() ? "none" : "need");
        }
        Pair shown = Pair.of(environment, "CUSTOMERS_GRPC_CERTIFICATE", "CUSTOMERS_GRPC_PRIVATE_KEY", CA);
        if (shown.isGiven()) {
            if (shown.authorities().isEmpty()) {
                throw new IllegalStateException("TLS to the servers needs " + CA + ", which is not set");
            }
            (shown.isPair() ? shown.required() : shown).addTo(settings, UPSTREAM);
            settings.put("spring.grpc.client.channel.customers.ssl.bundle", UPSTREAM);
        }
        environment.getPropertySources().addLast(new MapPropertySource("tls", settings));
    }

    /** A certificate with its key, and authorities to trust; each the path of a file, or empty. */
    private record Pair(
            String certificate,
            String privateKey,
            String authorities,
            String certificateVariable,
            String privateKeyVariable) {

        static Pair of(ConfigurableEnvironment environment, String certificate, String privateKey, String authorities) {
            return new Pair(
                    environment.getProperty(certificate, ""),
                    environment.getProperty(privateKey, ""),
                    environment.getProperty(authorities, ""),
                    certificate,
                    privateKey);
        }

        boolean isPair() {
            return !certificate.isEmpty() || !privateKey.isEmpty();
        }

        boolean isGiven() {
            return isPair() || !authorities.isEmpty();
        }

        Pair required() {
            if (certificate.isEmpty() || privateKey.isEmpty()) {
                throw new IllegalStateException("TLS needs both " + certificateVariable + " and " + privateKeyVariable
                        + "; " + (certificate.isEmpty() ? certificateVariable : privateKeyVariable) + " is not set");
            }
            return this;
        }

        void addTo(Map<String, Object> settings, String bundle) {
            String prefix = BUNDLE + bundle + ".";
            settings.put(prefix + "reload-on-update", true);
            if (isPair()) {
                settings.put(prefix + "keystore.certificate", "file:" + certificate);
                settings.put(prefix + "keystore.private-key", "file:" + privateKey);
                settings.put(prefix + "keystore.verify-keys", true);
            }
            if (!authorities.isEmpty()) {
                settings.put(prefix + "truststore.certificate", "file:" + authorities);
            }
        }
    }
}
