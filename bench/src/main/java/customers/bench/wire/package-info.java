/** The same operations as clients send them: over gRPC and over HTTP. */
@NullMarked
package customers.bench.wire;

import org.jspecify.annotations.NullMarked;
