/** The administrators' command line: the root command and its main. It calls customers.v1 and nothing else. */
@NullMarked
package customers.cli;

import org.jspecify.annotations.NullMarked;
