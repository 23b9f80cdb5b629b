package customers.core.subscription;

import customers.core.etag.ETag;
import customers.core.etag.Versions;
import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import org.springframework.stereotype.Component;

/** The versions of subscriptions. */
@Component
class SubscriptionVersions implements Versions<SubscriptionId> {
    private final SubscriptionMapper subscriptions;

    SubscriptionVersions(SubscriptionMapper subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public ETag of(OrgId org, SubscriptionId id) {
        return subscriptions.find(org, id).orElseThrow().etag();
    }
}
