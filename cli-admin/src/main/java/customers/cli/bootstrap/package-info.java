/** The beginning of an empty installation. */
@NullMarked
package customers.cli.bootstrap;

import org.jspecify.annotations.NullMarked;
