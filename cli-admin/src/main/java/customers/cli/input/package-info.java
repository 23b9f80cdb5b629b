/** How the words of a command line become values. */
@NullMarked
package customers.cli.input;

import org.jspecify.annotations.NullMarked;
