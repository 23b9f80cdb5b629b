/** The gRPC server: converts between customers.v1 and the domain, and holds no rule. */
@NullMarked
package customers.server;

import org.jspecify.annotations.NullMarked;
