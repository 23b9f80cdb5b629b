/** Webhooks, with real receivers that fail, stall and restart. */
@NullMarked
package customers.e2e.webhook;

import org.jspecify.annotations.NullMarked;
