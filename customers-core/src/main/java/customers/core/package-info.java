/** The domain: rules, authorization and SQL. Knows no proto, no gRPC and no web; whoever serves it calls its operations. */
@NullMarked
package customers.core;

import org.jspecify.annotations.NullMarked;
