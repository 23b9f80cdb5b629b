/** Rows in files: CSV and JSON Lines, read and written one at a time. */
@NullMarked
package customers.cli.porting.file;

import org.jspecify.annotations.NullMarked;
