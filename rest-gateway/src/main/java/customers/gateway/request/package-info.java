/** What every request brings, whatever its operation: a credential, a query, a body of limited size, headers to pass on. */
@NullMarked
package customers.gateway.request;

import org.jspecify.annotations.NullMarked;
