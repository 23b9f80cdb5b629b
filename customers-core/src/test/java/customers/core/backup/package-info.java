/** The backup and the restore that docs/operations.md tells operators to make. */
@NullMarked
package customers.core.backup;

import org.jspecify.annotations.NullMarked;
