/** What vendors sell. */
@NullMarked
package customers.core.plan;

import org.jspecify.annotations.NullMarked;
