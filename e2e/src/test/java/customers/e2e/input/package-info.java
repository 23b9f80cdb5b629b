/** Bad input of every kind: it is refused in the contract's words, it changes nothing, and it is never a 5xx. */
@NullMarked
package customers.e2e.input;

import org.jspecify.annotations.NullMarked;
