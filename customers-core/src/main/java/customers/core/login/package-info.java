/** Persons, their memberships and passwords. */
@NullMarked
package customers.core.login;

import org.jspecify.annotations.NullMarked;
