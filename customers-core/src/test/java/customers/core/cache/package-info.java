@NullMarked
package customers.core.cache;

import org.jspecify.annotations.NullMarked;
