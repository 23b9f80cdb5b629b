/**
 * What {@code ./quickstart} runs: it starts the database, the gRPC server and the REST gateway as processes, fills an
 * empty database with a worked example, watches over them and stops them in an order that cuts no call off. For trying
 * the service out and for developing it; nothing that is shipped depends on it.
 */
@NullMarked
package customers.embedded.quickstart;

import org.jspecify.annotations.NullMarked;
