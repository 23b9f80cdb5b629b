/** Logins in orgs, with their roles. */
@NullMarked
package customers.core.member;

import org.jspecify.annotations.NullMarked;
