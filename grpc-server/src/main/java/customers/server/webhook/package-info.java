/** WebhookService, and the sending of events to webhooks. */
@NullMarked
package customers.server.webhook;

import org.jspecify.annotations.NullMarked;
