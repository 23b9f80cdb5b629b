/** The one codec between the documented JSON and the generated messages: built from descriptors at start, no type by name. */
@NullMarked
package customers.gateway.json;

import org.jspecify.annotations.NullMarked;
