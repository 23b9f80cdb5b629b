/** The verbs of activities. */
@NullMarked
package customers.cli.activity;

import org.jspecify.annotations.NullMarked;
