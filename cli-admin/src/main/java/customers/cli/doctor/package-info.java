/** Whether what the commands need is there. */
@NullMarked
package customers.cli.doctor;

import org.jspecify.annotations.NullMarked;
