/** Limits on attempts to guess a secret. */
@NullMarked
package customers.core.attempt;

import org.jspecify.annotations.NullMarked;
