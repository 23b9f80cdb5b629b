package customers.cli.porting.file;

import customers.cli.exit.ExitCode;
import customers.cli.exit.RefusedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file in UTF-8, whose first line names the columns. */
final class CsvReader implements RowReader {
    static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final Path path;
    private final CountedInput input;
    private final CSVParser parser;
    private final List<String> headings = new ArrayList<>();

    CsvReader(Path path, InputStream file) throws IOException {
        this.path = path;
        this.input = new CountedInput(file);
        try {
            this.parser = FORMAT.parse(decoded(input));
        } catch (CharacterCodingException e) {
            throw new RefusedException(
                    ExitCode.INVALID_INPUT, path + ": near its beginning is what is not UTF-8. Nothing was taken.");
        }
        readRecord().ifPresent(heading -> heading.forEach(headings::add));
        headings.stream()
                .filter(heading -> headings.indexOf(heading) != headings.lastIndexOf(heading))
                .findFirst()
                .ifPresent(heading -> {
                    throw RefusedException.usage("line 1: the column " + heading + " is there twice.");
                });
    }

    /** A decoder of its own refuses what is not UTF-8, instead of replacing it. */
    private static Reader decoded(InputStream in) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    @Override
    public Optional<List<String>> headings() {
        return Optional.of(headings);
    }

    /** Lines without anything on them are passed over. */
    @Override
    public Optional<Row> next() {
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

    private Row row(long line, CSVRecord record) {
        if (record.size() != headings.size()) {
            return Row.broken(line, "has " + record.size() + " columns, but the first line " + headings.size());
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            cells.put(headings.get(i), Cell.read(record.get(i)));
        }
        return Row.of(line, cells);
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
    public long position() {
        return input.count();
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
