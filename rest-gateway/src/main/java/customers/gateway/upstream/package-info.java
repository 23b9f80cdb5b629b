/** The gRPC server behind the gateway: one channel, a deadline on every call, retries for what only reads. */
@NullMarked
package customers.gateway.upstream;

import org.jspecify.annotations.NullMarked;
