/** Who did what, when, to what, from where: written with every write. */
@NullMarked
package customers.core.activity;

import org.jspecify.annotations.NullMarked;
