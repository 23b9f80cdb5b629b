package customers.core.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to change of a webhook; what is null stays.
 *
 * @param kinds empty for all
 * @param description blank takes it away
 */
public record WebhookChange(
        @Nullable String url,
        @Nullable List<String> kinds,
        @Nullable String description,
        @Nullable Boolean enabled) {}
