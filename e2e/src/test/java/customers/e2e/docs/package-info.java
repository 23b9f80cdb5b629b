/** What the documents say, held to what is. */
@NullMarked
package customers.e2e.docs;

import org.jspecify.annotations.NullMarked;
