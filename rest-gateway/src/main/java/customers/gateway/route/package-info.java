/** The operations as the protos describe them: google.api.http read at start, mapped for Spring, bound and called. */
@NullMarked
package customers.gateway.route;

import org.jspecify.annotations.NullMarked;
