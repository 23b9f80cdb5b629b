/** The verbs of members. */
@NullMarked
package customers.cli.member;

import org.jspecify.annotations.NullMarked;
