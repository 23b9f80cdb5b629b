@NullMarked
package customers.server.cache;

import org.jspecify.annotations.NullMarked;
