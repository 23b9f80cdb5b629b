/** Many at once: whatever the order in which calls arrive, the quotas hold and nothing is drawn for nothing. */
@NullMarked
package customers.e2e.race;

import org.jspecify.annotations.NullMarked;
