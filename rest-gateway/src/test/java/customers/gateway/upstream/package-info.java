@NullMarked
package customers.gateway.upstream;

import org.jspecify.annotations.NullMarked;
