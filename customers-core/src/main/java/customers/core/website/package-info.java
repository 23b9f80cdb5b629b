/** Websites, as far as this service owns them: what they consume and where they are placed. */
@NullMarked
package customers.core.website;

import org.jspecify.annotations.NullMarked;
