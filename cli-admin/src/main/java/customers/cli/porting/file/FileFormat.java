package customers.cli.porting.file;

import customers.cli.exit.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How rows stand in a file. */
public enum FileFormat {
    /** RFC 4180; the first line names the columns. */
    csv,
    /** A JSON object on each line, with the columns as keys. */
    jsonl;

    /** The format that was asked for, else the one that the file's ending names, else CSV. */
    public static FileFormat of(Path path, @Nullable FileFormat asked) {
        if (asked != null) {
            return asked;
        }
        String name = path.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".jsonl") || name.endsWith(".ndjson") ? jsonl : csv;
    }

    /** Opens a file to read. */
    @SuppressWarnings("MustBeClosedChecker")
    public RowReader reader(Path path) {
        try {
            InputStream file = Files.newInputStream(path);
            return this == csv ? new CsvReader(path, file) : new JsonLinesReader(file);
        } catch (NoSuchFileException e) {
            throw RefusedException.usage("There is no file " + path + ".");
        } catch (IOException e) {
            throw RefusedException.usage("The file " + path + " cannot be read: " + e.getMessage());
        }
    }

    /** Begins a file with these columns. */
    public RowWriter writer(Path path, List<String> columns) throws IOException {
        Writer out = Files.newBufferedWriter(path);
        return this == csv ? new CsvWriter(out, columns) : new JsonLinesWriter(out, columns);
    }
}
