/** The verbs of subscriptions. */
@NullMarked
package customers.cli.subscription;

import org.jspecify.annotations.NullMarked;
