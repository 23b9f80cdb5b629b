/** How many orgs there are below each org, without counting them. */
@NullMarked
package customers.core.census;

import org.jspecify.annotations.NullMarked;
