package customers.cli.porting.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a file row by row. */
public interface RowWriter extends Closeable {
    /** Writes a row with a text for each column, in their order; empty for none. */
    void write(List<String> texts) throws IOException;
}
