/** WebsiteService. */
@NullMarked
package customers.server.website;

import org.jspecify.annotations.NullMarked;
