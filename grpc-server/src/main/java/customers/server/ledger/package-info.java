/** LedgerService, and what verifies from time to time by itself. */
@NullMarked
package customers.server.ledger;

import org.jspecify.annotations.NullMarked;
