/** CustomerService. */
@NullMarked
package customers.server.customer;

import org.jspecify.annotations.NullMarked;
