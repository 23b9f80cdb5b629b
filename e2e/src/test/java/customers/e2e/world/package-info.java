/** Who acts in the scenarios and where: actors with their credentials, and resellers that each class grows for itself. */
@NullMarked
package customers.e2e.world;

import org.jspecify.annotations.NullMarked;
