package customers.cli.porting.file;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;

/** Writes what {@link JsonLinesReader} reads. */
final class JsonLinesWriter implements RowWriter {
    private final Writer out;
    private final List<String> columns;

    JsonLinesWriter(Writer out, List<String> columns) {
        this.out = out;
        this.columns = columns;
    }

    /** Columns without a text are left out. */
    @Override
    public void write(List<String> texts) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonWriter json = new JsonWriter(line)) {
            json.beginObject();
            for (int i = 0; i < columns.size(); i++) {
                if (!texts.get(i).isEmpty()) {
                    json.name(columns.get(i)).value(texts.get(i));
                }
            }
            json.endObject();
        }
        out.append(line.toString()).append('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
