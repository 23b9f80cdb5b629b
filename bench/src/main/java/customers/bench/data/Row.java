package customers.bench.data;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;

/** Rows as LOAD DATA reads them: columns between tabs, and a backslash before what would be taken for one. */
final class Row {
    private byte[] bytes = new byte[1024];
    private int size;
    private boolean begun;

    Row uuid(long upper, long lower) {
        begin();
        for (int shift = 56; shift >= 0; shift -= 8) {
            escaped((byte) (upper >>> shift));
        }
        for (int shift = 56; shift >= 0; shift -= 8) {
            escaped((byte) (lower >>> shift));
        }
        return this;
    }

    Row binary(byte[] value) {
        begin();
        for (byte b : value) {
            escaped(b);
        }
        return this;
    }

    Row text(String value) {
        return binary(value.getBytes(StandardCharsets.UTF_8));
    }

    Row number(long value) {
        return text(Long.toString(value));
    }

    /** A DATETIME(3), of milliseconds since 1970. */
    Row moment(long millis) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(
                Math.floorDiv(millis, 1000L), (int) Math.floorMod(millis, 1000L) * 1_000_000, ZoneOffset.UTC);
        begin();
        digits(time.getYear(), 4, '-');
        digits(time.getMonthValue(), 2, '-');
        digits(time.getDayOfMonth(), 2, ' ');
        digits(time.getHour(), 2, ':');
        digits(time.getMinute(), 2, ':');
        digits(time.getSecond(), 2, '.');
        digits(time.getNano() / 1_000_000, 3, '0');
        size--;
        return this;
    }

    Row empty() {
        begin();
        put((byte) '\\');
        put((byte) 'N');
        return this;
    }

    void end() {
        put((byte) '\n');
        begun = false;
    }

    /** What was written since, to be taken away. */
    int size() {
        return size;
    }

    byte[] bytes() {
        return bytes;
    }

    void clear() {
        size = 0;
    }

    private void begin() {
        if (begun) {
            put((byte) '\t');
        }
        begun = true;
    }

    private void digits(int value, int count, char behind) {
        int power = count == 4 ? 1000 : count == 3 ? 100 : 10;
        for (int rest = value; power > 0; rest %= power, power /= 10) {
            put((byte) ('0' + rest / power));
        }
        put((byte) behind);
    }

    private void escaped(byte b) {
        if (b == '\\' || b == '\t' || b == '\n' || b == 0) {
            put((byte) '\\');
        }
        put(b == 0 ? (byte) '0' : b);
    }

    private void put(byte b) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = b;
    }
}
