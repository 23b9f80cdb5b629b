/** Digests of text: of secrets, of names that are compared, of what attempts are counted by. */
@NullMarked
package customers.core.digest;

import org.jspecify.annotations.NullMarked;
