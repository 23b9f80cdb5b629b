/** How a command ends: its exit codes, and the sentences that say why. */
@NullMarked
package customers.cli.exit;

import org.jspecify.annotations.NullMarked;
