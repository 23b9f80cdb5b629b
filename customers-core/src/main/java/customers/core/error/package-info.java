/** Why a call is refused: one reason enum, one exception. */
@NullMarked
package customers.core.error;

import org.jspecify.annotations.NullMarked;
