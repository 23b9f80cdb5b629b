/** The one place where errors become answers: a table of reasons, the body of the contract, and who calls whom wrong. */
@NullMarked
package customers.gateway.error;

import org.jspecify.annotations.NullMarked;
