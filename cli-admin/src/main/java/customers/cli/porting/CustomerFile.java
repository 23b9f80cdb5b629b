package customers.cli.porting;

import customers.cli.exit.ExitCode;
import customers.cli.exit.RefusedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file of customers, in UTF-8, whose first line names the columns. It is read row by row. */
final class CustomerFile implements AutoCloseable {
    static final String NAME = "name";
    static final String EXTERNAL_ID = "externalId";
    static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final Path path;
    private final CSVParser parser;
    private final List<String> headings = new ArrayList<>();
    private final int nameAt;
    private final int externalIdAt;

    /** Opens the file; {@code columns} says what the file calls our columns, where it has names of its own. */
    CustomerFile(Path path, Map<String, String> columns) {
        this.path = path;
        try {
            this.parser = FORMAT.parse(open(path));
        } catch (NoSuchFileException e) {
            throw RefusedException.usage("There is no file " + path + ".");
        } catch (CharacterCodingException e) {
            throw new RefusedException(
                    ExitCode.INVALID_INPUT, path + ": near its beginning is what is not UTF-8. Nothing was taken.");
        } catch (IOException e) {
            throw RefusedException.usage("The file " + path + " cannot be read: " + e.getMessage());
        }
        readRecord().ifPresent(heading -> heading.forEach(headings::add));
        this.nameAt = place(columns.getOrDefault(NAME, NAME));
        this.externalIdAt = place(columns.getOrDefault(EXTERNAL_ID, EXTERNAL_ID));
        check(columns);
    }

    /** A decoder of its own refuses what is not UTF-8, instead of replacing it. */
    private static Reader open(Path path) throws IOException {
        Reader reader = new BufferedReader(
                new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder()));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private int place(String heading) {
        if (headings.indexOf(heading) != headings.lastIndexOf(heading)) {
            throw RefusedException.usage("line 1: the column " + heading + " is there twice.");
        }
        return headings.indexOf(heading);
    }

    private void check(Map<String, String> columns) {
        if (nameAt < 0) {
            throw RefusedException.usage(
                    "line 1: there is no column " + columns.getOrDefault(NAME, NAME) + "; there are "
                            + String.join(", ", headings) + ". --map " + NAME + "=COLUMN says which one it is.");
        }
        if (columns.containsKey(EXTERNAL_ID) && externalIdAt < 0) {
            throw RefusedException.usage("line 1: there is no column " + columns.get(EXTERNAL_ID) + ".");
        }
        if (columns.isEmpty()) {
            headings.stream()
                    .filter(heading -> !List.of(NAME, EXTERNAL_ID).contains(heading))
                    .findFirst()
                    .ifPresent(heading -> {
                        throw RefusedException.usage("line 1: the column " + heading
                                + " is not one of customers; with --map all columns but the mapped are left out.");
                    });
        }
    }

    /** The next row; empty at the end of the file. Lines without anything on them are passed over. */
    Optional<CustomerRow> next() {
        while (true) {
            long line = parser.getCurrentLineNumber() + 1;
            Optional<CSVRecord> next = readRecord();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            if (next.get().size() > 1 || !next.get().get(0).isEmpty()) {
                return Optional.of(row(line, next.get()));
            }
        }
    }

    private CustomerRow row(long line, CSVRecord record) {
        if (record.size() != headings.size()) {
            return CustomerRow.broken(line, "has " + record.size() + " columns, but the first line " + headings.size());
        }
        String externalId = externalIdAt < 0 ? "" : Cell.read(record.get(externalIdAt));
        return CustomerRow.of(line, Cell.read(record.get(nameAt)), externalId);
    }

    /** What is no CSV at all ends the reading: where the next row would begin is not known. */
    private Optional<CSVRecord> readRecord() {
        long line = parser.getCurrentLineNumber() + 1;
        try {
            var records = parser.iterator();
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (UncheckedIOException e) {
            String what = e.getCause() instanceof CharacterCodingException
                    ? "after line " + line + " is what is not UTF-8"
                    : "line " + line + " is not CSV (" + e.getMessage() + ")";
            throw new RefusedException(
                    ExitCode.INVALID_INPUT,
                    path + ": " + what + "; the rows before it were taken. Correct it and go on.");
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
