/** What every call asks for, remembered for a short time, and forgotten when it changes. */
@NullMarked
package customers.core.cache;

import org.jspecify.annotations.NullMarked;
