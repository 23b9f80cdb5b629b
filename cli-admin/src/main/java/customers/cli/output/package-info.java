/** How answers are printed, driven by the descriptors of customers.v1. */
@NullMarked
package customers.cli.output;

import org.jspecify.annotations.NullMarked;
