/** Webhooks of orgs, the deliveries of events to them, what they are signed with and where they may go. */
@NullMarked
package customers.core.webhook;

import org.jspecify.annotations.NullMarked;
