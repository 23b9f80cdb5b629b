/** Tests of the server: the mappings with values, and the rest over a real channel and a real database. */
@NullMarked
package customers.server;

import org.jspecify.annotations.NullMarked;
