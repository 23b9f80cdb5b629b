package customers.core.webhook;

import customers.core.WithCore;
import customers.core.id.OrgId;
import customers.core.id.WebhookId;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

/** Webhooks on a core. Nothing sends: the tests claim and finish themselves. */
abstract class WithWebhooks extends WithCore {
    static final String URL = "https://receiver.example/hooks?key=1";

    @Autowired
    Webhooks webhooks;

    @Autowired
    DeliveryLog log;

    @Autowired
    Deliveries deliveries;

    static NewWebhook hearing(String... kinds) {
        return new NewWebhook(URL, List.of(kinds), null);
    }

    final WebhookId webhook(OrgId org, String... kinds) {
        return webhooks.create(admin(), org, hearing(kinds)).id();
    }

    /** Every event so far has its deliveries. */
    final void sequence() {
        while (sequencer.advance() > 0) {
            // There may be more.
        }
    }

    final List<Delivery> deliveriesOf(OrgId org, WebhookId id) {
        sequence();
        return log.list(admin(), org, id, new DeliveryQuery(null, firstPage())).items();
    }

    /** Takes all that is due to a webhook and makes an end of it. */
    final List<Attempt> drain(WebhookId id) {
        List<Attempt> attempts = deliveries.claim(id, 1000);
        attempts.forEach(attempt -> deliveries.record(attempt, new Outcome(204, null)));
        return attempts;
    }
}
