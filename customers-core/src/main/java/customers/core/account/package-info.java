/** What persons do with their own login. */
@NullMarked
package customers.core.account;

import org.jspecify.annotations.NullMarked;
