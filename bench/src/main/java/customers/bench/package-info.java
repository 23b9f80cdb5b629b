/**
 * Measures the system as it is installed: the jars as processes, over gRPC and REST, against plain JDBC that does the
 * minimal statements of the same operation. Nothing that is shipped depends on it.
 */
@NullMarked
package customers.bench;

import org.jspecify.annotations.NullMarked;
