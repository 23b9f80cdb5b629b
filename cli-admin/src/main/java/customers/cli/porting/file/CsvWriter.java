package customers.cli.porting.file;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/** Writes what {@link CsvReader} reads. */
final class CsvWriter implements RowWriter {
    private final CSVPrinter csv;

    CsvWriter(Writer out, List<String> columns) throws IOException {
        this.csv = new CSVPrinter(out, CsvReader.FORMAT);
        csv.printRecord(columns);
    }

    @Override
    public void write(List<String> texts) throws IOException {
        csv.printRecord(texts.stream().map(Cell::write).toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
