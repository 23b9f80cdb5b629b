/** The same operations as plain JDBC: what the database alone can do. */
@NullMarked
package customers.bench.bare;

import org.jspecify.annotations.NullMarked;
