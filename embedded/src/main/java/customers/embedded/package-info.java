/**
 * A real MariaDB server as a child process: the database of the quickstart and, by default, of every test. Nothing that
 * is shipped depends on it.
 */
@NullMarked
package customers.embedded;

import org.jspecify.annotations.NullMarked;
