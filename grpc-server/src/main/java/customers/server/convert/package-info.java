/** Conversions that several nouns share: enums by name, times, pages. */
@NullMarked
package customers.server.convert;

import org.jspecify.annotations.NullMarked;
