/**
 * The operations of the contract through each of its doors, gRPC, REST and the command line, in one neutral form: the
 * contract's JSON in, the contract's JSON or a {@link customers.e2e.driver.Refusal} out.
 */
@NullMarked
package customers.e2e.driver;

import org.jspecify.annotations.NullMarked;
