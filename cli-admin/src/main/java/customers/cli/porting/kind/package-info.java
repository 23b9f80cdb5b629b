/** What is carried in and out: customers, logins, subscriptions. */
@NullMarked
package customers.cli.porting.kind;

import org.jspecify.annotations.NullMarked;
