/** SubscriptionService. */
@NullMarked
package customers.server.subscription;

import org.jspecify.annotations.NullMarked;
