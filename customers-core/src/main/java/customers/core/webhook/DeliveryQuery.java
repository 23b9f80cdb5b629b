package customers.core.webhook;

import customers.core.listing.Page;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries of a webhook to list.
 *
 * @param status only those of this one
 */
public record DeliveryQuery(Delivery.@Nullable Status status, Page.Request page) {}
