/** What commands share: the process around them, the call, the page, the org and the confirmation. */
@NullMarked
package customers.cli.shell;

import org.jspecify.annotations.NullMarked;
