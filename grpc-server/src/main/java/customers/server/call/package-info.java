/** What every call goes through: its id, its caller, the validation of its message, the threads it runs on. */
@NullMarked
package customers.server.call;

import org.jspecify.annotations.NullMarked;
