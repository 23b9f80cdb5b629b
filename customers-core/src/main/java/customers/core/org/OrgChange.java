package customers.core.org;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to change of an org; what is null stays.
 *
 * @param suspended true suspends, false lifts
 * @param restored true brings a deleted org back; a live one is live already
 * @param slackNotificationWebhookUrl empty takes it away
 */
public record OrgChange(
        @Nullable String name,
        @Nullable Boolean suspended,
        boolean restored,
        @Nullable String locale,
        @Nullable String slackNotificationWebhookUrl) {

    /** A change of a live org. */
    public OrgChange(
            @Nullable String name,
            @Nullable Boolean suspended,
            @Nullable String locale,
            @Nullable String slackNotificationWebhookUrl) {
        this(name, suspended, false, locale, slackNotificationWebhookUrl);
    }

    boolean differsFrom(Org org) {
        String webhook = Objects.requireNonNullElse(org.slackNotificationWebhookUrl(), "");
        return (name != null && !name.equals(org.name()))
                || (locale != null && !locale.equals(org.locale()))
                || (slackNotificationWebhookUrl != null && !slackNotificationWebhookUrl.equals(webhook));
    }

    boolean touchesDetails() {
        return name != null || locale != null || slackNotificationWebhookUrl != null;
    }
}
