/** The id that names a request in answers, logs and the server; and traces of OpenTelemetry, for operators who ask for them. */
@NullMarked
package customers.gateway.trace;

import org.jspecify.annotations.NullMarked;
