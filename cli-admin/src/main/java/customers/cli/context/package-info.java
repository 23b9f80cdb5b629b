/** Several servers, each by a name. */
@NullMarked
package customers.cli.context;

import org.jspecify.annotations.NullMarked;
