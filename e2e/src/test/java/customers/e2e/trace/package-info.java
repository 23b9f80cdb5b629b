/** Traces of OpenTelemetry, as a receiver of them sees them. */
@NullMarked
package customers.e2e.trace;

import org.jspecify.annotations.NullMarked;
