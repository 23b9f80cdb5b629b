/** Traces of OpenTelemetry, for operators who ask for them. */
@NullMarked
package customers.server.trace;

import org.jspecify.annotations.NullMarked;
