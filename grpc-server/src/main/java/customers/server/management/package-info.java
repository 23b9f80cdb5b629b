/** The management port: metrics and health over HTTP. */
@NullMarked
package customers.server.management;

import org.jspecify.annotations.NullMarked;
