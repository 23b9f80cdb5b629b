package customers.core.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a webhook when it is registered.
 *
 * @param url where to send events; at most 2048 characters
 * @param kinds of events, such as {@code subscription.create}; empty for all
 * @param description what it is for
 */
public record NewWebhook(
        String url, List<String> kinds, @Nullable String description) {}
