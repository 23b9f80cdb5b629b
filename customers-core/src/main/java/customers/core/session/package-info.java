/** The credentials of persons. */
@NullMarked
package customers.core.session;

import org.jspecify.annotations.NullMarked;
