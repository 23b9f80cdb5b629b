/** The ledger of what is drawn and given back: reading it, and verifying what it accounts for. */
@NullMarked
package customers.core.ledger;

import org.jspecify.annotations.NullMarked;
