/** BootstrapService. */
@NullMarked
package customers.server.bootstrap;

import org.jspecify.annotations.NullMarked;
