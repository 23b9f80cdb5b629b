/** What orgs hold: sales and their reading. */
@NullMarked
package customers.core.subscription;

import org.jspecify.annotations.NullMarked;
