/** The walls between the modules and inside them. */
@NullMarked
package customers.e2e.architecture;

import org.jspecify.annotations.NullMarked;
