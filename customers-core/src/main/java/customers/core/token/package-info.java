/** The credentials of orgs. */
@NullMarked
package customers.core.token;

import org.jspecify.annotations.NullMarked;
