/** Secrets, and who a call comes from by the one it shows. */
@NullMarked
package customers.core.credential;

import org.jspecify.annotations.NullMarked;
