/** Jars as they are laid out for production. */
@NullMarked
package customers.e2e.layout;

import org.jspecify.annotations.NullMarked;
