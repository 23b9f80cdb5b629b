package customers.core.listing;

import customers.core.digest.Digest;
import customers.core.error.CustomersException;
import customers.core.listing.Slice.Position;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where to go on in a listing. The text that callers hand back holds the place of the last row that they have, never how
 * many they have: rows that come and go meanwhile move nothing. It is not signed, for it opens nothing that the request
 * itself would not, but every part of it is checked.
 *
 * @param text empty to begin; else the {@link Page#next()} of the page before
 * @param query what is asked for besides the page, in any fixed words: a cursor goes on only where it came from
 */
public record Cursor(String text, String query) {
    private static final byte VERSION = 1;
    private static final int DIGEST_LENGTH = 16;

    /**
     * What a cursor says.
     *
     * @param position the row to go on after; null at the beginning
     * @param total how many there were at the beginning; null at the beginning itself
     */
    record Place(@Nullable Position position, @Nullable Long total) {}

    /** Reads the text; INVALID_INPUT names the field cursor. */
    Place read(Order<?> order, boolean descending) {
        if (text.isEmpty()) {
            return new Place(null, null);
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (!encode(bytes).equals(text)) {
                throw new IllegalArgumentException("no form that a cursor is given in");
            }
            return read(ByteBuffer.wrap(bytes), order, descending);
        } catch (IllegalArgumentException | BufferUnderflowException | CharacterCodingException e) {
            throw CustomersException.invalid("cursor", "must be empty or the nextCursor of a page before");
        }
    }

    private Place read(ByteBuffer bytes, Order<?> order, boolean descending) throws CharacterCodingException {
        byte[] of = new byte[DIGEST_LENGTH];
        if (bytes.get() != VERSION) {
            throw new IllegalArgumentException("another version");
        }
        bytes.get(of);
        long total = bytes.getLong();
        String key = bytes.get() == 0 ? null : readText(bytes);
        Position position = order.position(key, readText(bytes), descending);
        if (total < 0 || bytes.hasRemaining()) {
            throw new IllegalArgumentException("more or less than a cursor");
        }
        if (!Arrays.equals(of, digest())) {
            throw CustomersException.invalid("cursor", "belongs to a listing with other filters or another order");
        }
        return new Place(position, total);
    }

    private static String readText(ByteBuffer bytes) throws CharacterCodingException {
        int length = bytes.getShort();
        if (length < 0 || length > bytes.remaining()) {
            throw new IllegalArgumentException("text of an impossible length");
        }
        ByteBuffer part = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return StandardCharsets.UTF_8.newDecoder().decode(part).toString();
    }

    /** The text of the cursor that goes on after the row. */
    <T> String after(T row, Order<T> order, long total) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.write(digest());
            out.writeLong(total);
            String key = order.keyOf(row);
            out.writeByte(key == null ? 0 : 1);
            if (key != null) {
                writeText(out, key);
            }
            writeText(out, order.idOf(row));
        } catch (IOException e) {
            // Memory is never out of order.
            throw new UncheckedIOException(e);
        }
        return encode(bytes.toByteArray());
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    private byte[] digest() {
        return Arrays.copyOf(Digest.of(query), DIGEST_LENGTH);
    }
}
