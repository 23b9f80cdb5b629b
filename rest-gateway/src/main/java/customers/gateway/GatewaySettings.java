package customers.gateway;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an operator may decide of the gateway; its ports and the server's address are in application.yaml.
 *
 * @param deadline how long the server may take for one call
 * @param requestsAtOnce how many requests are worked on at once; what is more is refused
 * @param drainDelay how long requests are still taken after the readiness has ended; at most a minute
 * @param maxBody the largest body that is read
 * @param trustForwardedFor whether X-Forwarded-For, -Proto and -Host are believed: only behind a proxy that sets them
 * @param allowedOrigins the origins, each as https://panel.example.com, whose pages may act by the session cookie
 * @param docs whether there is a page at /docs that shows the operations and calls them
 */
@ConfigurationProperties(prefix = "customers.gateway", ignoreUnknownFields = false)
public record GatewaySettings(
        @DefaultValue("10s") Duration deadline,
        @DefaultValue("256") int requestsAtOnce,
        @DefaultValue("0s") Duration drainDelay,
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("false") boolean trustForwardedFor,
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue("true") boolean docs) {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration LONGEST_DRAIN_DELAY = Duration.ofMinutes(1);
    private static final DataSize LARGEST = DataSize.ofMegabytes(16);

    /** As browsers write one. Neither a wildcard nor the {@code null} of a sandboxed frame: both would let anybody in. */
    private static final Pattern ORIGIN = Pattern.compile("https?://([a-z0-9.-]+|\\[[0-9a-f:.]+])(:[0-9]{1,5})?");

    /** Refuses what could not work. */
    public GatewaySettings {
        if (deadline.isNegative() || deadline.isZero() || deadline.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "customers.gateway.deadline is " + deadline + ", must be above 0 and at most " + LONGEST);
        }
        if (requestsAtOnce < 1) {
            throw new IllegalArgumentException("customers.gateway.requests-at-once must be 1 at least");
        }
        if (drainDelay.isNegative() || drainDelay.compareTo(LONGEST_DRAIN_DELAY) > 0) {
            throw new IllegalArgumentException("customers.gateway.drain-delay is " + drainDelay
                    + ", must be 0 at least and at most " + LONGEST_DRAIN_DELAY);
        }
        if (maxBody.toBytes() < 1 || maxBody.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException(
                    "customers.gateway.max-body is " + maxBody + ", must be at least 1B and at most " + LARGEST);
        }
        allowedOrigins = allowedOrigins.stream().map(String::strip).toList();
        for (String origin : allowedOrigins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException("customers.gateway.allowed-origins has " + origin
                        + ", must be origins such as https://panel.example.com, without a path");
            }
        }
    }
}
