/** The verbs of plans. */
@NullMarked
package customers.cli.plan;

import org.jspecify.annotations.NullMarked;
