/** The one mapping from the domain's reasons to gRPC statuses. */
@NullMarked
package customers.server.error;

import org.jspecify.annotations.NullMarked;
