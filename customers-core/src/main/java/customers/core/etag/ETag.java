package customers.core.etag;

import customers.core.digest.Digest;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The version of what callers can set of a thing. It follows from the state alone, so no statement can forget it, and what
 * is merely counted is not in it: usage goes on without making it stale.
 *
 * @param value a strong entity tag with its quotes; other versions of this software may make another one of the same state
 */
public record ETag(String value) {
    private static final JsonMapper CANONICAL = JsonMapper.builder().build();
    private static final int BYTES = 16;

    /** The version of a state: ids, texts, records and lists of these, in an order that stays. */
    public static ETag of(@Nullable Object... state) {
        byte[] digest = Digest.of(CANONICAL.writeValueAsString(state));
        return new ETag(
                '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES)) + '"');
    }

    @Override
    public String toString() {
        return value;
    }
}
