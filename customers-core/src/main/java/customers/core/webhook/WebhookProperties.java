package customers.core.webhook;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of webhooks.
 *
 * @param keys what the secrets are derived from, at least 32 characters each; the first gives the secrets that are shown
 * @param allowedTargets addresses that may be called though they are not public, as ranges such as {@code 127.0.0.0/8}
 * @param timeout how long an attempt may take from its beginning to the end of the answer
 * @param retryBase the wait after the first attempt; those after the later ones are multiples of it
 */
@ConfigurationProperties("customers.webhook")
public record WebhookProperties(
        @DefaultValue List<String> keys,
        @DefaultValue List<String> allowedTargets,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("5s") Duration retryBase) {
    private static final int SHORTEST_KEY = 32;

    /** Refuses keys that could be guessed. */
    public WebhookProperties {
        keys = keys.stream().map(String::strip).filter(key -> !key.isEmpty()).toList();
        allowedTargets = allowedTargets.stream()
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .toList();
        if (keys.stream().anyMatch(key -> key.length() < SHORTEST_KEY)) {
            throw new IllegalArgumentException(
                    "customers.webhook.keys must have " + SHORTEST_KEY + " characters each at least");
        }
        if (timeout.isNegative() || timeout.isZero() || retryBase.isNegative() || retryBase.isZero()) {
            throw new IllegalArgumentException("customers.webhook.timeout and -retry-base must be greater than 0");
        }
    }

    /** How long a claim of a delivery holds: longer than its attempt can take. */
    public Duration lease() {
        return timeout.multipliedBy(2).plusSeconds(5);
    }

    /** Not the keys. */
    @Override
    public String toString() {
        return "WebhookProperties[keys=" + keys.size() + ", allowedTargets=" + allowedTargets + "]";
    }
}
