package customers.core.webhook;

import customers.core.id.WebhookId;

/** A new webhook, with the secret that is shown this once. */
public record CreatedWebhook(WebhookId id, WebhookSecret secret) {}
