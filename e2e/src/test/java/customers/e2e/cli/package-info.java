/** The command line as a process, as an operator runs it. */
@NullMarked
package customers.e2e.cli;

import org.jspecify.annotations.NullMarked;
