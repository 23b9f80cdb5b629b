/** What has expired. */
@NullMarked
package customers.core.expiry;

import org.jspecify.annotations.NullMarked;
