package customers.core.feed;

import customers.core.error.CustomersException;
import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * Where a reader of the feed goes on, as it is handed out: opaque, so that what is in it can change.
 *
 * @param position of the last event that was taken; 0 before the first
 */
public record ResumeToken(long position) {
    private static final byte VERSION = 1;
    private static final int LENGTH = Byte.BYTES + Long.BYTES;

    /** Reads a token that was given; INVALID_INPUT for what is none. */
    public static ResumeToken of(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() == LENGTH && bytes.get() == VERSION) {
                ResumeToken token = new ResumeToken(bytes.getLong());
                if (token.position >= 0 && token.toString().equals(text)) {
                    return token;
                }
            }
        } catch (IllegalArgumentException e) {
            // Said below: there is one way only to be no token.
        }
        throw noToken();
    }

    /** INVALID_INPUT. */
    static CustomersException noToken() {
        return CustomersException.invalid("resume_token", "is no token of this feed");
    }

    @Override
    public String toString() {
        byte[] bytes =
                ByteBuffer.allocate(LENGTH).put(VERSION).putLong(position).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
