/** The verbs of customers. */
@NullMarked
package customers.cli.customer;

import org.jspecify.annotations.NullMarked;
