package customers.cli.porting.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file.
 *
 * @param line where it begins, from 1
 * @param cells its texts by column, without those that are empty
 * @param problem why nothing can be made of it; null when it could be read
 */
public record Row(
        long line, Map<String, String> cells, @Nullable String problem) {
    private static final int KEY_BYTES = 16;

    /** A row that could be read. */
    public static Row of(long line, Map<String, String> cells) {
        Map<String, String> filled = new TreeMap<>(cells);
        filled.values().removeIf(String::isEmpty);
        return new Row(line, filled, null);
    }

    /** A row that could not. */
    public static Row broken(long line, String problem) {
        return new Row(line, Map.of(), problem);
    }

    /** The row with nothing in a column. */
    public Row without(String column) {
        Map<String, String> others = new TreeMap<>(cells);
        others.remove(column);
        return new Row(line, others, problem);
    }

    /** What stands in a column; empty when nothing does. */
    public String get(String column) {
        return cells.getOrDefault(column, "");
    }

    /** Whether something else than blanks stands in a column. */
    public boolean has(String column) {
        return !get(column).isBlank();
    }

    /** 32 hexadecimal digits, the same for the same contents of the same kind in the same org, in every run. */
    public String key(String org, String kind) {
        StringBuilder contents = new StringBuilder(org).append('\0').append(kind);
        new TreeMap<>(cells)
                .forEach((column, text) ->
                        contents.append('\0').append(column).append('\0').append(text));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(contents.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, KEY_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
