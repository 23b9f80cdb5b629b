/** Tests of webhooks. */
@NullMarked
package customers.core.webhook;

import org.jspecify.annotations.NullMarked;
