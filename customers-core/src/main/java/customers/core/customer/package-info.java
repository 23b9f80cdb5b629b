/** Customers: the child orgs of resellers. */
@NullMarked
package customers.core.customer;

import org.jspecify.annotations.NullMarked;
