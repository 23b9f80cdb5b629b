/** The verbs of logins: persons, by their email. */
@NullMarked
package customers.cli.login;

import org.jspecify.annotations.NullMarked;
