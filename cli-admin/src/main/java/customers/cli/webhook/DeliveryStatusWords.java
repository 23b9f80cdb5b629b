package customers.cli.webhook;

import customers.cli.input.EnumWords;
import customers.v1.DeliveryStatus;

/** What becomes of deliveries. */
final class DeliveryStatusWords extends EnumWords<DeliveryStatus> {
    DeliveryStatusWords() {
        super(DeliveryStatus.class);
    }
}
