/** What is carried in and out as files: the customers of an org. */
@NullMarked
package customers.cli.porting;

import org.jspecify.annotations.NullMarked;
