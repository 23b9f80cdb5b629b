/** What was measured, as a table, a document and a picture. */
@NullMarked
package customers.bench.report;

import org.jspecify.annotations.NullMarked;
