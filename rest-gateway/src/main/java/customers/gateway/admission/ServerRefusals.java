package customers.gateway.admission;

import io.grpc.Metadata;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a server refused because it had too much to do. It says so in the trailers, since what else is unavailable,
 * its database or the threads that check passwords, would not be any more for fewer requests.
 */
public final class ServerRefusals {
    private static final Metadata.Key<String> TOO_MUCH =
            Metadata.Key.of("x-too-much", Metadata.ASCII_STRING_MARSHALLER);
    private static final String ATTRIBUTE = ServerRefusals.class.getName();

    private ServerRefusals() {}

    /** Keeps with the request what the server says of its call. */
    public static void note(@Nullable Metadata trailers, HttpServletRequest request) {
        if (trailers != null && trailers.containsKey(TOO_MUCH)) {
            request.setAttribute(ATTRIBUTE, true);
        }
    }

    static boolean has(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}
