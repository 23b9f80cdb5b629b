/** What is drawn from whom: the one place that writes usage and the ledger. */
@NullMarked
package customers.core.quota;

import org.jspecify.annotations.NullMarked;
