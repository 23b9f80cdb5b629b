/** The description of the operations for people and generators. */
@NullMarked
package customers.gateway.openapi;

import org.jspecify.annotations.NullMarked;
