/**
 * The conformance suite: every operation, status and rule of the contract and of the domain page, each class once
 * through every door that offers its operations.
 */
@NullMarked
package customers.e2e.scenario;

import org.jspecify.annotations.NullMarked;
