/** The first org, owner and token of an empty installation. */
@NullMarked
package customers.core.bootstrap;

import org.jspecify.annotations.NullMarked;
