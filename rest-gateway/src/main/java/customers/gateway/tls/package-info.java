/** TLS and mutual TLS towards callers and towards servers, with certificates that are renewed while calls go on. */
@NullMarked
package customers.gateway.tls;

import org.jspecify.annotations.NullMarked;
