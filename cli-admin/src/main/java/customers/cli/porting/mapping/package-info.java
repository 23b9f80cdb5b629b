/** From the columns and words of other systems to ours. */
@NullMarked
package customers.cli.porting.mapping;

import org.jspecify.annotations.NullMarked;
