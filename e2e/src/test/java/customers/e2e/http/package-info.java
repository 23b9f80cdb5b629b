/** What is HTTP's alone: addresses, headers, cookies, methods, and the document with the clients generated from it. */
@NullMarked
package customers.e2e.http;

import org.jspecify.annotations.NullMarked;
