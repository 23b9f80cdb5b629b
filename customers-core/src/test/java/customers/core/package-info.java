/** Tests of the domain: rules with values, and everything that is kept on a real database. */
@NullMarked
package customers.core;

import org.jspecify.annotations.NullMarked;
