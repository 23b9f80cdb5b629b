package customers.core.website;

import customers.core.id.SubscriptionId;
import customers.core.plan.PhpVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to change of a website; what is null stays.
 *
 * @param suspended true suspends, false lifts
 * @param restored true brings a deleted one back; a live one is live already
 * @param tags all that it is to have from now on
 * @param subscriptionId another subscription of the org to consume from
 */
public record WebsiteChange(
        @Nullable Boolean suspended,
        boolean restored,
        @Nullable PhpVersion phpVersion,
        @Nullable List<String> tags,
        @Nullable SubscriptionId subscriptionId) {

    boolean touchesDetails() {
        return phpVersion != null || tags != null || subscriptionId != null;
    }
}
