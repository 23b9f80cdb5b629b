@NullMarked
package customers.core.census;

import org.jspecify.annotations.NullMarked;
