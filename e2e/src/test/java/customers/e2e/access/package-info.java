/** Who may do what, over the wire: every role, every operation, every place in the tree. */
@NullMarked
package customers.e2e.access;

import org.jspecify.annotations.NullMarked;
