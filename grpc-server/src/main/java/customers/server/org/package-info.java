/** OrgService. */
@NullMarked
package customers.server.org;

import org.jspecify.annotations.NullMarked;
