package customers.gateway.request;

import customers.gateway.error.Problem;
import customers.gateway.error.Refusal;
import customers.gateway.json.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Reads a body that the operation needs, up to a limit. */
public final class Body {
    private final int limit;

    public Body(int limit) {
        this.limit = limit;
    }

    /** All bytes of the body. */
    public byte[] read(HttpServletRequest request) {
        if (request.getContentLengthLong() > limit) {
            throw tooLarge();
        }
        requireJson(request);
        byte[] bytes = bytes(request);
        if (bytes.length > limit) {
            throw tooLarge();
        }
        return bytes;
    }

    private byte[] bytes(HttpServletRequest request) {
        try {
            return request.getInputStream().readNBytes(limit + 1);
        } catch (IOException broken) {
            // A chunk of no length, or a caller that stopped in the middle.
            throw new InvalidInput("body", "could not be read to its end");
        }
    }

    /** The mapping has seen to application/json; the charset and the coding are left. */
    private static void requireJson(HttpServletRequest request) {
        String coding = request.getHeader("Content-Encoding");
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            throw new Refusal(Problem.invalidInput(415, "The body must be sent without Content-Encoding."));
        }
        if (!isUtf8(request.getContentType())) {
            throw new Refusal(Problem.invalidInput(415, "The body must be sent as UTF-8."));
        }
    }

    private static boolean isUtf8(@Nullable String contentType) {
        if (contentType == null || contentType.toLowerCase(Locale.ROOT).equals("application/json")) {
            return true;
        }
        try {
            var charset = MediaType.parseMediaType(contentType).getCharset();
            return charset == null || charset.equals(StandardCharsets.UTF_8);
        } catch (InvalidMediaTypeException unknownCharset) {
            return false;
        }
    }

    private Refusal tooLarge() {
        return new Refusal(Problem.invalidInput(413, "The body is larger than the " + limit + " bytes accepted."));
    }
}
