package customers.server.trace;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The variables that switch tracing on, as settings of Spring Boot: {@code CUSTOMERS_TRACING_ENDPOINT} names who takes
 * spans by OTLP over HTTP, {@code CUSTOMERS_TRACING_RATIO} says how many of the traces that begin here are kept. Without
 * an endpoint nothing of it is set up, and the pools are as they are. What cannot be either ends the start.
 */
public final class TraceVariables implements EnvironmentPostProcessor {
    private static final String ENDPOINT = "CUSTOMERS_TRACING_ENDPOINT";
    private static final String RATIO = "CUSTOMERS_TRACING_RATIO";
    private static final String PATH = "/v1/traces";

    private static final String EXCLUDED = "spring.autoconfigure.exclude";
    private static final String BOOT = "org.springframework.boot.";

    /** Logs go where they went; of OpenTelemetry it is the traces alone. */
    private static final List<String> NEVER = List.of(
            BOOT + "opentelemetry.autoconfigure.logging.OpenTelemetryLoggingAutoConfiguration",
            BOOT + "opentelemetry.autoconfigure.logging.otlp.OtlpLoggingAutoConfiguration",
            BOOT + "micrometer.tracing.autoconfigure.prometheus.PrometheusExemplarsAutoConfiguration");

    private static final List<String> TRACING = List.of(
            BOOT + "opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration",
            BOOT + "micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
            BOOT + "micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration",
            BOOT + "micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration",
            BOOT + "micrometer.tracing.autoconfigure.NoopTracerAutoConfiguration");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String endpoint =
                environment.getProperty("customers.tracing.endpoint", "").strip();
        double ratio = ratio(environment.getProperty("customers.tracing.ratio", "0.1"));
        List<String> excluded = new ArrayList<>(NEVER);
        Map<String, Object> settings = new HashMap<>();
        if (endpoint.isEmpty()) {
            excluded.addAll(TRACING);
            off(settings);
        } else {
            on(settings, receiver(endpoint), ratio);
        }
        String others = environment.getProperty(EXCLUDED, "");
        settings.put(EXCLUDED, String.join(",", excluded) + (others.isBlank() ? "" : "," + others));
        environment.getPropertySources().addFirst(new MapPropertySource("tracing", settings));
    }

    private static void off(Map<String, Object> settings) {
        settings.put("management.tracing.export.enabled", false);
        settings.put("jdbc.datasource-proxy.enabled", false);
    }

    private static void on(Map<String, Object> settings, URI receiver, double ratio) {
        settings.put("management.tracing.export.enabled", true);
        settings.put("management.opentelemetry.tracing.export.otlp.endpoint", receiver.toString());
        settings.put("management.opentelemetry.tracing.export.otlp.transport", "http");
        settings.put("management.opentelemetry.tracing.sampler", "parent-based-trace-id-ratio");
        settings.put("management.tracing.sampling.probability", ratio);
        settings.put("management.tracing.propagation.type", "W3C");
        // What else callers would have carried along is none of ours.
        settings.put("management.tracing.baggage.enabled", false);
        settings.put("jdbc.datasource-proxy.enabled", true);
        settings.put("jdbc.includes", "connection,query");
    }

    /** Where spans are sent. Its text may hold a password by mistake, so it is not told. */
    private static URI receiver(String given) {
        URI uri = uri(given);
        if (uri == null
                || !List.of("http", "https").contains(uri.getScheme())
                || uri.getHost() == null
                || uri.getRawUserInfo() != null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null) {
            throw new IllegalStateException(
                    ENDPOINT + " must be where spans are taken by OTLP over HTTP, such as http://collector:4318");
        }
        String path = uri.getRawPath();
        return path.isEmpty() || path.equals("/") ? uri.resolve(PATH) : uri;
    }

    private static @Nullable URI uri(String given) {
        try {
            return new URI(given);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static double ratio(String given) {
        double ratio;
        try {
            ratio = Double.parseDouble(given);
        } catch (NumberFormatException e) {
            ratio = Double.NaN;
        }
        if (!(ratio >= 0 && ratio <= 1)) {
            throw new IllegalStateException(RATIO + " is " + given + ", must be a number from 0 to 1");
        }
        return ratio;
    }
}
