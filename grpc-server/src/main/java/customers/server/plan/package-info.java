/** PlanService. */
@NullMarked
package customers.server.plan;

import org.jspecify.annotations.NullMarked;
