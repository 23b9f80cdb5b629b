/** TLS and mutual TLS, with certificates that are renewed while calls go on. */
@NullMarked
package customers.server.tls;

import org.jspecify.annotations.NullMarked;
