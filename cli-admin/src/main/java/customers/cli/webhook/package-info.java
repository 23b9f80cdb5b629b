/** The verbs of webhooks. */
@NullMarked
package customers.cli.webhook;

import org.jspecify.annotations.NullMarked;
