/** The REST gateway: the documented HTTP operations as calls of customers.v1, driven by the protos alone. */
@NullMarked
package customers.gateway;

import org.jspecify.annotations.NullMarked;
