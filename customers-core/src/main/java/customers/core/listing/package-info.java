/** Pages of listings. */
@NullMarked
package customers.core.listing;

import org.jspecify.annotations.NullMarked;
