/** Where mails go: to a server, or to a file where none is named. */
@NullMarked
package customers.server.mail;

import org.jspecify.annotations.NullMarked;
