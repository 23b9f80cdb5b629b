/** A whole installation as an operator runs it: a database, and the gRPC server and the gateway as processes. */
@NullMarked
package customers.e2e.installation;

import org.jspecify.annotations.NullMarked;
