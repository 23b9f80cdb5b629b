/** Mail to persons: what is sent, and the port that sends it. */
@NullMarked
package customers.core.mail;

import org.jspecify.annotations.NullMarked;
