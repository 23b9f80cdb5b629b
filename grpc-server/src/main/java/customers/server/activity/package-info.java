/** ActivityService. */
@NullMarked
package customers.server.activity;

import org.jspecify.annotations.NullMarked;
