/** Entity tags: versions of what callers can set, and the conditions that a call puts on them (RFC 9110). */
@NullMarked
package customers.core.etag;

import org.jspecify.annotations.NullMarked;
