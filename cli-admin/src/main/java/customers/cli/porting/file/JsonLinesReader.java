package customers.cli.porting.file;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import customers.cli.exit.ExitCode;
import customers.cli.exit.RefusedException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file with a JSON object on each line, in UTF-8. What is wrong with a line says nothing of the next. */
final class JsonLinesReader implements RowReader {
    private static final int LONGEST_LINE = 1 << 20;

    private final CountedInput input;
    private final InputStream buffered;
    private long line;

    JsonLinesReader(InputStream file) {
        this.input = new CountedInput(file);
        this.buffered = new BufferedInputStream(input);
    }

    @Override
    public Optional<List<String>> headings() {
        return Optional.empty();
    }

    @Override
    public Optional<Row> next() {
        try {
            Optional<byte[]> bytes = nextLine();
            while (bytes.isPresent() && bytes.get().length == 0) {
                bytes = nextLine();
            }
            return bytes.map(this::row);
        } catch (IOException e) {
            throw new RefusedException(
                    ExitCode.FAILED, "The file cannot be read after line " + line + " (" + e.getMessage() + ").");
        }
    }

    /** The line without its end; one byte more than the longest of one that is longer. */
    private Optional<byte[]> nextLine() throws IOException {
        int next = buffered.read();
        if (next < 0) {
            return Optional.empty();
        }
        line++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (next >= 0 && next != '\n') {
            if (next != '\r' && bytes.size() <= LONGEST_LINE) {
                bytes.write(next);
            }
            next = buffered.read();
        }
        return Optional.of(bytes.toByteArray());
    }

    private Row row(byte[] bytes) {
        if (bytes.length > LONGEST_LINE) {
            return Row.broken(line, "is longer than " + LONGEST_LINE + " bytes");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return object(line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Row.broken(line, "is not UTF-8");
        } catch (MalformedJsonException | EOFException | IllegalStateException e) {
            return Row.broken(line, "is not a JSON object");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Row object(String text) throws IOException {
        JsonReader json = new JsonReader(new StringReader(text));
        json.setStrictness(Strictness.STRICT);
        Map<String, String> cells = new HashMap<>();
        json.beginObject();
        while (json.hasNext()) {
            String field = json.nextName();
            if (json.peek() == JsonToken.BEGIN_ARRAY || json.peek() == JsonToken.BEGIN_OBJECT) {
                return Row.broken(line, "field " + field + ": must be a text, a number, true, false or null");
            }
            if (cells.putIfAbsent(field, value(json)) != null) {
                return Row.broken(line, "field " + field + ": is there twice");
            }
        }
        json.endObject();
        return json.peek() == JsonToken.END_DOCUMENT ? Row.of(line, cells) : Row.broken(line, "is not a JSON object");
    }

    private static String value(JsonReader json) throws IOException {
        switch (json.peek()) {
            case NULL -> {
                json.nextNull();
                return "";
            }
            case BOOLEAN -> {
                return Boolean.toString(json.nextBoolean());
            }
            default -> {
                return json.nextString(); // of a number as well, just as it is written
            }
        }
    }

    @Override
    public long position() {
        return input.count();
    }

    @Override
    public void close() {
        try {
            buffered.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
