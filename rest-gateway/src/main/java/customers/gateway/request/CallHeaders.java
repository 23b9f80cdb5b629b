package customers.gateway.request;

import customers.gateway.json.InvalidInput;
import customers.gateway.trace.RequestId;
import io.grpc.Metadata;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The metadata of a call: what the server is to know of the HTTP request beyond its message. */
public final class CallHeaders {
    private static final Metadata.Key<String> AUTHORIZATION = key("authorization");
    private static final Metadata.Key<String> SESSION = key("x-session");
    private static final Metadata.Key<String> REQUEST_ID = key("x-request-id");
    private static final Metadata.Key<String> FORWARDED_FOR = key("x-forwarded-for");
    private static final Metadata.Key<String> USER_AGENT = key("x-client-user-agent");
    private static final Metadata.Key<String> IDEMPOTENCY = key("idempotency-key");

    private static final String IDEMPOTENCY_HEADER = "Idempotency-Key";
    private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[!-~]([ -~]{0,253}[!-~])?");
    private static final Pattern UNPRINTABLE = Pattern.compile("[^ -~]");
    private static final int LONGEST_USER_AGENT = 255;

    private final ClientAddresses addresses;

    public CallHeaders(ClientAddresses addresses) {
        this.addresses = addresses;
    }

    /** The metadata of a request that was made with these credentials. */
    public Metadata of(HttpServletRequest request, HttpServletResponse response, Credentials credentials) {
        Metadata headers = new Metadata();
        put(headers, AUTHORIZATION, credentials.authorization());
        put(headers, SESSION, credentials.session());
        put(headers, REQUEST_ID, RequestId.of(request, response));
        put(headers, FORWARDED_FOR, addresses.of(request));
        put(headers, USER_AGENT, userAgent(request.getHeader("User-Agent")));
        if (request.getMethod().equals("POST") || request.getMethod().equals("PATCH")) {
            put(headers, IDEMPOTENCY, idempotencyKey(request.getHeader(IDEMPOTENCY_HEADER)));
        }
        return headers;
    }

    private static @Nullable String userAgent(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String printable = UNPRINTABLE.matcher(given).replaceAll("?").strip();
        return printable.substring(0, Math.min(printable.length(), LONGEST_USER_AGENT));
    }

    private static @Nullable String idempotencyKey(@Nullable String given) {
        if (given != null && !IDEMPOTENCY_KEY.matcher(given).matches()) {
            throw new InvalidInput(IDEMPOTENCY_HEADER, "must be 1 to 255 printable characters");
        }
        return given;
    }

    private static void put(Metadata headers, Metadata.Key<String> key, @Nullable String value) {
        if (value != null) {
            headers.put(key, value);
        }
    }

    private static Metadata.Key<String> key(String name) {
        return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
    }
}
