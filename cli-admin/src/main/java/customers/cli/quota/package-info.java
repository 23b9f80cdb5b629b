/** What may be sold, what was, and whether it adds up. */
@NullMarked
package customers.cli.quota;

import org.jspecify.annotations.NullMarked;
