/** Secrets that are read from files before anything else reads the settings. */
@NullMarked
package customers.server.secret;

import org.jspecify.annotations.NullMarked;
