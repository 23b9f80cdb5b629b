/** The tree: the way from an org up to the root, its state and its locks. */
@NullMarked
package customers.core.tree;

import org.jspecify.annotations.NullMarked;
