/** What a database of a given size holds, row by row the same for the same options, and how it gets there in bulk. */
@NullMarked
package customers.bench.data;

import org.jspecify.annotations.NullMarked;
