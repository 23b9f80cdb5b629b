package customers.cli.porting.file;

import java.util.List;
import java.util.Optional;

/** Reads a file row by row. */
public interface RowReader extends AutoCloseable {
    /** The columns that the file names once for all rows; empty where each row names its own. */
    Optional<List<String>> headings();

    /**
     * The next row, one with a problem where that could not be read; empty at the end of the file. Throws a refusal where
     * the beginning of the next row cannot be told.
     */
    Optional<Row> next();

    /** How many bytes of the file are behind. */
    long position();

    @Override
    void close();
}
