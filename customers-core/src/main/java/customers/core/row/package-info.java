/** Rows that become records column by column. Knows no noun, so that every noun may read its own. */
@NullMarked
package customers.core.row;

import org.jspecify.annotations.NullMarked;
