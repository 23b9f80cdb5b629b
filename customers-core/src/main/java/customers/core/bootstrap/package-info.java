/** The first org, owner and token of an empty installation, from the configuration or for whoever has the setup key. */
@NullMarked
package customers.core.bootstrap;

import org.jspecify.annotations.NullMarked;
